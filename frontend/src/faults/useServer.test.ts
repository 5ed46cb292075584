import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useServer } from './useServer'

const mounted: (() => void)[] = []
vi.mock('vue', async (vue) => ({
  ...(await vue<object>()),
  onMounted: (look: () => void) => mounted.push(look),
  onBeforeUnmount: () => {},
}))

const asked: string[] = []
let answer: (request: string) => { status?: number; body?: unknown }
const first = { since: '09:00', whyNot: null }

beforeEach(() => {
  vi.useFakeTimers()
  asked.length = 0
  answer = () => ({ body: first })
  vi.stubGlobal('fetch', async (path: string, { method, body }: RequestInit) => {
    const request = `${method} ${path}`
    asked.push(body ? `${request} ${body}` : request)
    const { status = 200, body: said = {} } = answer(request)
    return { ok: status < 400, status, json: async () => said }
  })
})

afterEach(() => void vi.useRealTimers())

async function onAPage() {
  const server = useServer()
  mounted.splice(0).forEach((look) => look())
  await vi.advanceTimersByTimeAsync(0)
  return server
}

const nobody = () => {
  throw new TypeError('Failed to fetch')
}

test('a page is told how many of its sessions the server closed', async () => {
  const server = await onAPage()
  answer = () => ({ body: { dropped: 2 } })

  expect(await server.sayGoodbye('browser', ['alice', 'alice 2018'])).toBe(
    'The server closed 2 sessions of this page.',
  )
  expect(asked.at(-1)).toBe('POST /lab/drop {"clientId":"browser","names":["alice","alice 2018"]}')
})

test('where nothing would start it again, the reason is known before anybody presses', async () => {
  answer = () => ({ body: { since: '09:00', whyNot: 'Not here.' } })

  expect((await onAPage()).whyNot).toBe('Not here.')
})

test('a restart is over when another process answers, and then nothing is asked any more', async () => {
  const server = await onAPage()
  expect(await server.restart()).toBe('The server process has ended.')
  await vi.advanceTimersByTimeAsync(1000)
  expect(server.state).toBe('stopped …')
  answer = nobody
  await vi.advanceTimersByTimeAsync(4000)
  expect(server.state).toBe('stopped …')

  answer = () => ({ body: { ...first, since: '10:00' } })
  await vi.advanceTimersByTimeAsync(1000)

  expect(server.state).toBe('back after 6 s')
  asked.length = 0
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toEqual([])
})

test('a server that ended before its answer came has ended', async () => {
  const server = await onAPage()
  answer = nobody

  expect(await server.restart()).toBe('The server process has ended.')
})

test('a server that refuses goes on', async () => {
  const server = await onAPage()
  answer = () => ({ status: 403, body: { detail: 'Not here.' } })

  expect([await server.restart(), server.state]).toEqual(['Not here.', 'once'])
})
