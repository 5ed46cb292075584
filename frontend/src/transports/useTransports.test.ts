import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ENDPOINT } from '../destinations'
import { NoSession } from './session'
import { useTransports } from './useTransports'

const asked: string[] = []
const signedIn: string[] = []
let refusals: NoSession[]
let whyNoProxy: string

vi.mock('vue', async (vue) => ({ ...(await vue<object>()), onBeforeUnmount: () => {} }))
vi.mock('../people/identity', () => ({ identity: { passcode: 'workshop' }, clientId: () => 'browser' }))
vi.mock('../faults/requests', () => ({ ask: async (...what: unknown[]) => asked.push(JSON.stringify(what)) }))
vi.mock('../faults/proxy', () => ({
  createProxy: () => ({
    origin: { value: 'http://localhost:8081' },
    traffic: { value: { connections: 1, requests: 0, up: 0, down: 0 } },
    open: async () => whyNoProxy,
    count: async () => '',
    liftAll: async () => (asked.push('lift all'), ''),
    set: async ({ kind, settings }: { kind: string; settings: object }) => (
      asked.push(`${kind} ${JSON.stringify(settings)}`),
      ''
    ),
  }),
}))
vi.mock('./ladder', async (ladder) => ({
  ...(await ladder<object>()),
  Ladder: class {
    constructor(url: string) {
      asked.push(url)
    }
  },
}))
vi.mock('./session', async (session) => ({
  ...(await session<object>()),
  async connect(open: () => void, { login, passcode }: { login: string; passcode: string }) {
    open()
    signedIn.push(`${login} ${passcode}`)
    const refused = refusals.shift()
    if (refused) throw refused
    return { echo: async () => {}, end: () => asked.push('end') }
  },
}))

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('sessionStorage', { setItem: () => {} })
  asked.length = signedIn.length = 0
  refusals = []
  whyNoProxy = ''
})

afterEach(() => void vi.useRealTimers())

async function go(lab: ReturnType<typeof useTransports>) {
  const going = lab.go()
  await vi.runAllTimersAsync()
  await going
  return lab.runs.at(-1)!
}

test('a run goes through the proxy, is measured, and hangs up', async () => {
  const run = await go(useTransports())

  expect(asked.slice(0, 3)).toEqual(['lift all', `http://localhost:8081${ENDPOINT}`, 'end'])
  expect(asked.at(-1)).toContain('/lab/drop')
  expect(run).toMatchObject({ connected: expect.any(Number), cost: { requests: 0 }, problem: '' })
})

test.each([
  ['refused', 'refuse-upgrade {"hang":false}'],
  ['silent', 'refuse-upgrade {"hang":true}'],
] as const)('a way that is %s is made so first', async (way, fault) => {
  const lab = useTransports()
  lab.choice.way = way

  await go(lab)

  expect(asked[0]).toBe(fault)
})

test('without WebSocket on the server another endpoint is asked', async () => {
  const lab = useTransports()
  lab.choice.offered = false

  await go(lab)

  expect(asked).toContain('http://localhost:8081/lab/without-websocket')
})

test('a run keeps what was chosen for it', async () => {
  const lab = useTransports()
  lab.choice.allowed = ['xhr-polling', 'websocket']
  await go(lab)

  lab.choice.allowed = ['eventsource']
  await go(lab)

  expect(lab.runs.map(({ allowed }) => allowed)).toEqual([['websocket', 'xhr-polling'], ['eventsource']])
})

test('a name that is taken is replaced by another', async () => {
  refusals = [new NoSession('name-taken', 'Somebody is already called so.')]

  const run = await go(useTransports())

  expect(new Set(signedIn).size).toBe(2)
  expect(run.problem).toBe('')
})

test('a passcode that is wrong is asked for, and then used', async () => {
  refusals = [new NoSession('wrong-passcode', 'The passcode is not right.')]
  const lab = useTransports()

  expect((await go(lab)).problem).toBe('The passcode is not right.')
  expect(lab.asksPasscode).toBe(true)
  lab.passcode = 'own'
  await go(lab)

  expect([lab.asksPasscode, signedIn.at(-1)]).toEqual([false, expect.stringMatching(/ own$/)])
})

test('without a proxy it connects directly, and says why nothing is counted', async () => {
  whyNoProxy = 'All fault proxies are in use.'

  const run = await go(useTransports())

  expect(run).toMatchObject({ connected: expect.any(Number), cost: null })
  expect(run.problem).toBe('All fault proxies are in use. So nothing was counted.')
})

test('without a proxy nothing can be in the way, and nothing is tried', async () => {
  whyNoProxy = 'All fault proxies are in use.'
  const lab = useTransports()
  lab.choice.way = 'refused'

  const run = await go(lab)

  expect([run.problem, run.connected, signedIn]).toEqual([whyNoProxy, null, []])
})

test('nothing allowed is no choice: SockJS would take it for everything', async () => {
  const lab = useTransports()
  lab.choice.allowed = []

  await lab.go()

  expect(lab.runs).toEqual([])
})
