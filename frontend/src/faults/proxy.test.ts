import { beforeEach, expect, test, vi } from 'vitest'
import { ENDPOINT } from '../destinations'
import { fakeServer, type Answers } from './fakeServer'
import { createProxy } from './proxy'

const traffic = { connections: 1, requests: 2, up: 300, down: 4000 }
const up: Answers = (request) => {
  if (request === 'GET /faults') return { body: { whyNot: null } }
  if (request === 'POST /faults') return { status: 201, body: { key: 'k', port: 8081 } }
  return { body: { on: [], traffic } }
}
const gone: Answers = (request) => (request === 'GET /faults/k' ? { status: 404 } : up(request))
const at = (port: number) => `http://localhost:${port}${ENDPOINT}`

const onTheWire = vi.hoisted(() => new Set<(record: { direction: string }) => void>())
vi.mock('../wire/tap', () => ({
  listen(listener: () => void) {
    onTheWire.add(listener)
    return () => onTheWire.delete(listener)
  },
}))

let server: ReturnType<typeof fakeServer>
let page: EventTarget

beforeEach(() => {
  vi.useFakeTimers()
  server = fakeServer(up)
  onTheWire.clear()
  page = new EventTarget()
  vi.stubGlobal('location', { hostname: 'localhost' })
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
})

async function opened() {
  const proxy = createProxy()
  await proxy.open()
  return proxy
}

const passes = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)
const askedSince = () => server.asked.slice(2)
const cut = { kind: 'cut', name: 'Cut the wire', does: '' }

test('a page connects directly until a fault is wanted, then through its own proxy', async () => {
  const { endpoint, set, arrived } = createProxy()
  expect(endpoint.value).toBe(ENDPOINT)

  const done = set(cut, 10)
  await vi.waitFor(() => expect(endpoint.value).toBe(at(8081)))
  arrived()

  expect(await done).toBe('')
  expect(server.asked).toEqual([
    'GET /faults',
    'POST /faults',
    'PUT /faults/k/on {"kind":"cut","seconds":10}',
  ])
})

test('a fault waits until the component has come over to the proxy, but not for ever', async () => {
  const { open, set } = createProxy()
  let is = 'waiting'
  void set(cut, null).then(() => (is = 'set'))
  await open()
  await passes(2000)
  expect([is, askedSince()]).toEqual(['waiting', []])

  await passes(2000)
  expect(is).toBe('set')
})

test('what is open is reset once where it would not notice the fault', async () => {
  const { set } = await opened()

  await set({ kind: 'refuse-upgrade', name: '', does: '', resetsFirst: true }, null)

  expect(askedSince()).toEqual([
    'PUT /faults/k/on {"kind":"refuse-upgrade","seconds":null}',
    'PUT /faults/k/on {"kind":"cut","seconds":0}',
  ])
})

test('two who want it at once open one proxy', async () => {
  const { open } = createProxy()
  await Promise.all([open(), open()])
  expect(server.asked.filter((request) => request === 'POST /faults')).toHaveLength(1)
})

test.each([
  ['GET /faults', { body: { whyNot: 'No faults here.' } }, 'No faults here.'],
  ['POST /faults', { status: 503, body: { detail: 'All are in use.' } }, 'All are in use.'],
  ['POST /faults', { status: 500, body: {} }, 'The server answered 500.'],
])('if %s is answered so, the page stays connected directly and says why', async (asked, answer, why) => {
  server.answers = (request) => (request === asked ? answer : up(request))
  const { endpoint, set } = createProxy()

  expect(await set(cut, 10)).toBe(why)
  expect(endpoint.value).toBe(ENDPOINT)
})

test('what is on, with its end, and what has passed is what the server says', async () => {
  const { set, isOn, traffic: counted } = await opened()
  const on = [
    { kind: 'cut', left: 4000 },
    { kind: 'delay', left: null },
  ]
  server.answers = () => ({ body: { traffic, on } })
  expect(counted.value.up).toBe(0)

  await set(cut, 4)

  expect(isOn.value).toEqual({ cut: Date.now() + 4000, delay: Infinity })
  expect(counted.value).toEqual(traffic)
})

test.each([200, 403])('a page renews its proxy every 20 s, though it is answered %d', async (status) => {
  await opened()
  server.answers = (request) => ({ ...up(request), status })

  await passes(40_000)

  expect(askedSince()).toEqual(['GET /faults/k', 'GET /faults/k'])
})

test('a proxy that is gone is replaced by one at the same port', async () => {
  const { endpoint, lost, isOn, set } = await opened()
  await set(cut, null)
  server.asked.length = 0
  server.answers = gone

  await passes(20_000)

  expect(server.asked).toEqual(['GET /faults/k', 'POST /faults {"port":8081}'])
  expect(endpoint.value).toBe(at(8081))
  expect([lost.value, isOn.value]).toEqual([expect.stringMatching(/new one, at port 8081\.$/), {}])
})

test.each([
  ['that port is not to be had, the components have to move', { body: { key: 'l', port: 8090 } }, at(8090)],
  ['no proxy is to be had, the page is connected directly', { status: 503 }, ENDPOINT],
])('only if %s', async (_, answer, place) => {
  const { endpoint, lost } = await opened()
  server.answers = (request) => (request === 'POST /faults' ? answer : gone(request))

  await passes(20_000)

  expect([endpoint.value, /connected directly/.test(lost.value)]).toEqual([place, place === ENDPOINT])
  server.asked.length = 0
  await passes(60_000)
  expect(server.asked.length > 0).toBe(place !== ENDPOINT)
})

test.each([['nobody'], ['only something before it that says 502']])(
  'while %s answers, it is asked each second, and a second after the server has come back the proxy is there',
  async (who) => {
    const { endpoint } = await opened()
    server.answers = () => {
      if (who === 'nobody') throw new TypeError('Failed to fetch')
      return { status: 502 }
    }

    onTheWire.forEach((hear) => hear({ direction: 'closed' }))
    await passes(3000)
    expect(askedSince()).toEqual(Array(4).fill('GET /faults/k'))
    server.answers = gone
    await passes(1000)

    expect(server.asked.at(-1)).toBe('POST /faults {"port":8081}')
    expect(endpoint.value).toBe(at(8081))
  },
)

test('two who find it gone replace it once', async () => {
  const { count } = await opened()
  server.answers = gone

  await Promise.all([count(), count()])

  expect(server.asked.filter((request) => request.startsWith('POST /faults {'))).toHaveLength(1)
})

test('a page has as many as it creates', async () => {
  expect([(await opened()).port.value, createProxy().port.value]).toEqual([8081, 0])
})

test('what is closed is given back and neither renewed nor replaced', async () => {
  const { close, endpoint } = await opened()

  await close()
  expect([askedSince(), endpoint.value]).toEqual([['DELETE /faults/k'], ENDPOINT])
  onTheWire.forEach((hear) => hear({ direction: 'closed' }))
  await passes(60_000)

  expect(askedSince()).toHaveLength(1)
})

test('who leaves gives the proxy back', async () => {
  await opened()

  page.dispatchEvent(new Event('pagehide'))

  expect(askedSince()).toEqual(['DELETE /faults/k'])
})
