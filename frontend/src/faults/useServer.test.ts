import { beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { fakeServer } from './fakeServer'
import { useServer } from './useServer'

const first = { since: '09:00', whyNot: null as string | null }
let server: ReturnType<typeof fakeServer>

beforeEach(() => {
  vi.useFakeTimers()
  server = fakeServer(() => ({ body: first }))
})

const passes = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

async function onAPage() {
  const page = effectScope().run(useServer)!
  await passes(0)
  return page
}

const nobody = () => {
  throw new TypeError('Failed to fetch')
}

test('a page is told how many of its sessions the server closed', async () => {
  const page = await onAPage()
  server.answers = () => ({ body: { dropped: 2 } })

  expect(await page.sayGoodbye('browser', ['alice', 'alice 2018'])).toBe(
    'The server closed 2 sessions of this page.',
  )
  expect(server.asked.at(-1)).toBe('POST /lab/drop {"clientId":"browser","names":["alice","alice 2018"]}')
})

test('where nothing would start it again, the reason is known before anybody presses', async () => {
  server.answers = () => ({ body: { ...first, whyNot: 'Not here.' } })

  expect((await onAPage()).whyNot).toBe('Not here.')
})

test('a restart is over when another process answers, and then nothing is asked any more', async () => {
  const page = await onAPage()
  expect(await page.restart()).toBe('The server process has ended.')
  await passes(1000)
  expect(page.state).toBe('stopped …')
  server.answers = nobody
  await passes(4000)
  expect(page.state).toBe('stopped …')

  server.answers = () => ({ body: { ...first, since: '10:00' } })
  await passes(1000)

  expect(page.state).toBe('back after 6 s')
  server.asked.length = 0
  await passes(60_000)
  expect(server.asked).toEqual([])
})

test.each([
  ['ended before its answer came has ended', nobody, ['The server process has ended.', 'stopped …']],
  ['refuses goes on', () => ({ status: 403, body: { detail: 'Not here.' } }), ['Not here.', 'once']],
])('a server that %s', async (_, answers, told) => {
  const page = await onAPage()
  server.answers = answers

  expect([await page.restart(), page.state]).toEqual(told)
})
