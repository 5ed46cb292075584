import { afterEach, beforeEach, expect, test, vi } from 'vitest'

interface Answer {
  status?: number
  body?: unknown
}

const asked: string[] = []
let answers: (request: string) => Answer
let pagehide: () => void

beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers()
  asked.length = 0
  answers = (request) =>
    request === 'GET /faults'
      ? { body: { whyNot: null } }
      : request === 'POST /faults'
        ? { status: 201, body: { key: 'k', port: 8081 } }
        : { body: { on: [] } }
  vi.stubGlobal('location', { hostname: 'localhost' })
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => (pagehide = listener))
  vi.stubGlobal('fetch', async (path: string, { method, body }: RequestInit) => {
    const request = `${method} ${path}`
    asked.push(body ? `${request} ${body}` : request)
    const { status = 200, body: said } = answers(request)
    return { ok: status < 400, status, json: async () => said }
  })
})

afterEach(() => void vi.useRealTimers())

const cut = { kind: 'cut', name: 'Cut the wire', does: '' }

test('a page connects directly until a fault is wanted, then through its own proxy', async () => {
  const { endpoint, set, arrived } = await import('./proxy')
  expect(endpoint.value).toBe('/coordination')

  const done = set(cut, 10)
  await vi.waitFor(() => expect(endpoint.value).toBe('http://localhost:8081/coordination'))
  arrived()

  expect(await done).toBe('')
  expect(asked).toEqual(['GET /faults', 'POST /faults', 'PUT /faults/k/on {"kind":"cut","seconds":10}'])
})

test('a fault waits until the component has come over to the proxy, but not for ever', async () => {
  const { open, set } = await import('./proxy')
  let is = 'waiting'
  void set(cut, null).then(() => (is = 'set'))
  await open()
  await vi.advanceTimersByTimeAsync(2000)
  expect([is, asked.length]).toEqual(['waiting', 2])

  await vi.advanceTimersByTimeAsync(2000)
  expect(is).toBe('set')
})

test('what is open is reset once where it would not notice the fault', async () => {
  const { open, set } = await import('./proxy')
  await open()

  await set({ kind: 'refuse-upgrade', name: '', does: '', resetsFirst: true }, null)

  expect(asked.slice(2)).toEqual([
    'PUT /faults/k/on {"kind":"refuse-upgrade","seconds":null}',
    'PUT /faults/k/on {"kind":"cut","seconds":0}',
  ])
})

test('two who want it at once open one proxy', async () => {
  const { open } = await import('./proxy')
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
  const { endpoint, set } = await import('./proxy')

  expect(await set(cut, 10)).toBe(why)
  expect(endpoint.value).toBe('/coordination')
})

test('what is on is what the server says, with its end', async () => {
  const { open, set, isOn } = await import('./proxy')
  await open()
  answers = () => ({
    body: {
      on: [
        { kind: 'cut', left: 4000 },
        { kind: 'delay', left: null },
      ],
    },
  })

  await set(cut, 4)

  expect(isOn.value).toEqual({ cut: Date.now() + 4000, delay: Infinity })
})

test('a page renews its proxy, and is connected directly once it is gone', async () => {
  const { open, endpoint, lost } = await import('./proxy')
  await open()
  await vi.advanceTimersByTimeAsync(40_000)
  expect(asked.slice(2)).toEqual(['GET /faults/k', 'GET /faults/k'])

  answers = () => ({ status: 404, body: {} })
  await vi.advanceTimersByTimeAsync(20_000)

  expect(endpoint.value).toBe('/coordination')
  expect(lost.value).toMatch(/^Your proxy was closed/)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toHaveLength(5)
})

test('who leaves gives the proxy back', async () => {
  const { open } = await import('./proxy')
  await open()

  pagehide()

  expect(asked.at(-1)).toBe('DELETE /faults/k')
})
