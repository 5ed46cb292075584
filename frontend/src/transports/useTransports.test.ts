import { beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { ENDPOINT } from '../destinations'
import { memory } from '../ui/memory'
import { NoSession } from './session'
import { useTransports } from './useTransports'

const asked: string[] = []
const signedIn: string[] = []
let refusals: NoSession[]
let whyNoProxy: string
let lab: ReturnType<typeof useTransports>

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
  vi.stubGlobal('sessionStorage', memory())
  asked.length = signedIn.length = 0
  refusals = []
  whyNoProxy = ''
  lab = effectScope().run(useTransports)!
})

async function go() {
  const going = lab.go()
  await vi.runAllTimersAsync()
  await going
  return lab.runs.at(-1)!
}

test('a run goes through the proxy, is measured, and hangs up', async () => {
  const run = await go()

  expect(asked.slice(0, 3)).toEqual(['lift all', `http://localhost:8081${ENDPOINT}`, 'end'])
  expect(asked.at(-1)).toContain('/lab/drop')
  expect(run).toMatchObject({ connected: expect.any(Number), cost: { requests: 0 }, problem: '' })
})

test.each([
  ['refused', 'refuse-upgrade {"hang":false}'],
  ['silent', 'refuse-upgrade {"hang":true}'],
] as const)('a way that is %s is made so first', async (way, fault) => {
  lab.choice.way = way

  await go()

  expect(asked[0]).toBe(fault)
})

test('without WebSocket on the server another endpoint is asked', async () => {
  lab.choice.offered = false

  await go()

  expect(asked).toContain('http://localhost:8081/lab/without-websocket')
})

test('a run keeps what was chosen for it', async () => {
  lab.choice.allowed = ['xhr-polling', 'websocket']
  await go()

  lab.choice.allowed = ['eventsource']
  await go()

  expect(lab.runs.map(({ allowed }) => allowed)).toEqual([['websocket', 'xhr-polling'], ['eventsource']])
})

test('a name that is taken is replaced by another', async () => {
  refusals = [new NoSession('name-taken', 'Somebody is already called so.')]

  const run = await go()

  expect([new Set(signedIn).size, run.problem]).toEqual([2, ''])
})

test('a passcode that is wrong is asked for, and then used', async () => {
  refusals = [new NoSession('wrong-passcode', 'The passcode is not right.')]

  expect([(await go()).problem, lab.asksPasscode]).toEqual(['The passcode is not right.', true])
  lab.passcode = 'own'
  await go()

  expect([lab.asksPasscode, signedIn.at(-1)]).toEqual([false, expect.stringMatching(/ own$/)])
})

test.each([
  ['open', 'it connects directly, and says why nothing is counted', ' So nothing was counted.', 1],
  ['refused', 'nothing can be in the way, and nothing is tried', '', 0],
] as const)('without a proxy and with a way that is %s %s', async (way, _, more, tries) => {
  whyNoProxy = 'All fault proxies are in use.'
  lab.choice.way = way

  const { problem, cost, connected } = await go()

  expect([problem, cost, connected !== null]).toEqual([whyNoProxy + more, null, tries > 0])
  expect(signedIn).toHaveLength(tries)
})

test('nothing allowed is no choice: SockJS would take it for everything', async () => {
  lab.choice.allowed = []

  await lab.go()

  expect(lab.runs).toEqual([])
})
