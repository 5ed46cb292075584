import { beforeEach, expect, test, vi } from 'vitest'
import { measure, TIMES } from './cost'

const traffic = { connections: 1, requests: 3, up: 1000, down: 2000 }
const passes = (requests: number, up: number, down: number) => {
  traffic.requests += requests
  traffic.up += up
  traffic.down += down
}

beforeEach(() => void vi.useFakeTimers())

async function measured(echo: () => Promise<void>) {
  const work = measure(echo, async () => ({ ...traffic }))
  return (await Promise.all([work, vi.runAllTimersAsync()]))[0]
}

test('a message costs the mean of what passed, without what passed before', async () => {
  passes(2, 700, 900)

  expect(await measured(async () => passes(1, 650, 150))).toMatchObject({ requests: 1, up: 650, down: 150 })
})

test('the answer to the last request counts, though the message is there before it', async () => {
  const late = async () => {
    passes(1, 600, 100)
    setTimeout(() => passes(0, 0, 50), 40)
  }

  expect((await measured(late)).down).toBe(150)
})

test('the time is the median of the round trips', async () => {
  const times = [0, ...Array(TIMES - 1).fill(20), 5000]
  const slowOnce = () => new Promise<void>((back) => setTimeout(back, times.shift()))

  expect((await measured(slowOnce)).roundTrip).toBe(20)
})

test('one that does not come back ends it', async () => {
  const lost = () => Promise.reject(new Error('A message did not come back.'))

  await expect(measured(lost)).rejects.toThrow('did not come back')
})
