import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ENDPOINT } from '../destinations'
import { createProxy } from './proxy'

interface Answer {
  status?: number
  body?: unknown
}

const traffic = { connections: 1, requests: 2, up: 300, down: 4000 }
const asked: string[] = []
let answers: (request: string) => Answer
const up = (request: string): Answer =>
  request === 'GET /faults'
    ? { body: { whyNot: null } }
    : request === 'POST /faults'
      ? { status: 201, body: { key: 'k', port: 8081 } }
      : { body: { on: [], traffic } }
let pagehide: () => void

const onTheWire = vi.hoisted(() => new Set<(record: { direction: string }) => void>())
vi.mock('../wire/tap', () => ({
  listen(listener: () => void) {
    onTheWire.add(listener)
    return () => onTheWire.delete(listener)
  },
}))

beforeEach(() => {
  onTheWire.clear()
  vi.useFakeTimers()
  asked.length = 0
  answers = up
  vi.stubGlobal('location', { hostname: 'localhost' })
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => (pagehide = listener))
  vi.stubGlobal('removeEventListener', () => (pagehide = () => {}))
  vi.stubGlobal('fetch', async (path: string, { method, body }: RequestInit) => {
    const request = `${method} ${path}`
    asked.push(body ? `${request} ${body}` : request)
    const { status = 200, body: said = {} } = answers(request)
    return { ok: status < 400, status, json: async () => said }
  })
})

afterEach(() => void vi.useRealTimers())

const cut = { kind: 'cut', name: 'Cut the wire', does: '' }

test('a page connects directly until a fault is wanted, then through its own proxy', async () => {
  const { endpoint, set, arrived } = createProxy()
  expect(endpoint.value).toBe(ENDPOINT)

  const done = set(cut, 10)
  await vi.waitFor(() => expect(endpoint.value).toBe(`http://localhost:8081${ENDPOINT}`))
  arrived()

  expect(await done).toBe('')
  expect(asked).toEqual(['GET /faults', 'POST /faults', 'PUT /faults/k/on {"kind":"cut","seconds":10}'])
})

test('a fault waits until the component has come over to the proxy, but not for ever', async () => {
  const { open, set } = createProxy()
  let is = 'waiting'
  void set(cut, null).then(() => (is = 'set'))
  await open()
  await vi.advanceTimersByTimeAsync(2000)
  expect([is, asked.length]).toEqual(['waiting', 2])

  await vi.advanceTimersByTimeAsync(2000)
  expect(is).toBe('set')
})

test('what is open is reset once where it would not notice the fault', async () => {
  const { open, set } = createProxy()
  await open()

  await set({ kind: 'refuse-upgrade', name: '', does: '', resetsFirst: true }, null)

  expect(asked.slice(2)).toEqual([
    'PUT /faults/k/on {"kind":"refuse-upgrade","seconds":null}',
    'PUT /faults/k/on {"kind":"cut","seconds":0}',
  ])
})

test('two who want it at once open one proxy', async () => {
  const { open } = createProxy()
  await Promise.all([open(), open()])
  expect(asked.filter((request) => request === 'POST /faults')).toHaveLength(1)
})

test.each([
  ['GET /faults', { body: { whyNot: 'No faults here.' } }, 'No faults here.'],
  ['POST /faults', { status: 503, body: { detail: 'All are in use.' } }, 'All are in use.'],
  ['POST /faults', { status: 500, body: {} }, 'The server answered 500.'],
])('if %s is answered so, the page stays connected directly and says why', async (asked, answer, why) => {
  const rest = answers
  answers = (request) => (request === asked ? answer : rest(request))
  const { endpoint, set } = createProxy()

  expect(await set(cut, 10)).toBe(why)
  expect(endpoint.value).toBe(ENDPOINT)
})

test('what is on is what the server says, with its end', async () => {
  const { open, set, isOn } = createProxy()
  await open()
  answers = () => ({
    body: {
      traffic,
      on: [
        { kind: 'cut', left: 4000 },
        { kind: 'delay', left: null },
      ],
    },
  })

  await set(cut, 4)

  expect(isOn.value).toEqual({ cut: Date.now() + 4000, delay: Infinity })
})

test.each([200, 403])('a page renews its proxy every 20 s, though it is answered %d', async (status) => {
  const { open } = createProxy()
  await open()
  answers = (request) => ({ ...up(request), status })

  await vi.advanceTimersByTimeAsync(40_000)

  expect(asked.slice(2)).toEqual(['GET /faults/k', 'GET /faults/k'])
})

test('what has passed is counted by the proxy', async () => {
  const proxy = createProxy()
  await proxy.open()
  expect(proxy.traffic.value.up).toBe(0)

  await proxy.count()

  expect(proxy.traffic.value).toEqual(traffic)
})

const gone = (request: string): Answer => (request === 'GET /faults/k' ? { status: 404 } : up(request))

test('a proxy that is gone is replaced by one at the same port', async () => {
  const { open, endpoint, lost, isOn, set } = createProxy()
  await open()
  await set(cut, null)
  asked.length = 0
  answers = gone

  await vi.advanceTimersByTimeAsync(20_000)

  expect(asked).toEqual(['GET /faults/k', 'POST /faults {"port":8081}'])
  expect(endpoint.value).toBe(`http://localhost:8081${ENDPOINT}`)
  expect([lost.value, isOn.value]).toEqual([expect.stringMatching(/new one, at port 8081\.$/), {}])
})

test('only if that port is not to be had, the components have to move', async () => {
  const { open, endpoint } = createProxy()
  await open()
  answers = (request) =>
    request === 'POST /faults' ? { status: 201, body: { key: 'l', port: 8090 } } : gone(request)

  await vi.advanceTimersByTimeAsync(20_000)

  expect(endpoint.value).toBe(`http://localhost:8090${ENDPOINT}`)
})

test('if no proxy is to be had, the page is connected directly', async () => {
  const { open, endpoint, lost } = createProxy()
  await open()
  answers = (request) => (request === 'POST /faults' ? { status: 503 } : gone(request))

  await vi.advanceTimersByTimeAsync(20_000)

  expect([endpoint.value, lost.value]).toEqual([ENDPOINT, expect.stringMatching(/connected directly/)])
  asked.length = 0
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toEqual([])
})

test.each([['nobody'], ['only something before it that says 502']])(
  'while %s answers, it is asked each second, and a second after the server has come back the proxy is there',
  async (who) => {
    const { open, endpoint } = createProxy()
    await open()
    answers = () => {
      if (who === 'nobody') throw new TypeError('Failed to fetch')
      return { status: 502 }
    }

    onTheWire.forEach((hear) => hear({ direction: 'closed' }))
    await vi.advanceTimersByTimeAsync(3000)
    expect(asked.slice(2)).toEqual(Array(4).fill('GET /faults/k'))
    answers = gone
    await vi.advanceTimersByTimeAsync(1000)

    expect(asked.at(-1)).toBe('POST /faults {"port":8081}')
    expect(endpoint.value).toBe(`http://localhost:8081${ENDPOINT}`)
  },
)

test('two who find it gone replace it once', async () => {
  const { open, count } = createProxy()
  await open()
  answers = gone

  await Promise.all([count(), count()])

  expect(asked.filter((request) => request.startsWith('POST /faults {'))).toHaveLength(1)
})

test('a page has as many as it creates', async () => {
  const [one, other] = [createProxy(), createProxy()]
  await one.open()

  expect([one.port.value, other.port.value]).toEqual([8081, 0])
})

test('what is closed is given back and neither renewed nor replaced', async () => {
  const { open, close, endpoint } = createProxy()
  await open()

  await close()
  expect([asked.at(-1), endpoint.value]).toEqual(['DELETE /faults/k', ENDPOINT])
  onTheWire.forEach((hear) => hear({ direction: 'closed' }))
  await vi.advanceTimersByTimeAsync(60_000)

  expect(asked).toHaveLength(3)
})

test('who leaves gives the proxy back', async () => {
  const { open } = createProxy()
  await open()

  pagehide()

  expect(asked.at(-1)).toBe('DELETE /faults/k')
})
