import { expect, test } from 'vitest'
import { createDelays } from './delays'

test('half are no later than the median, and one in a hundred is later than the 99th', () => {
  const delays = createDelays()
  expect(delays.percentile(50)).toBeNull()

  for (let delay = 100; delay >= 1; delay--) delays.add(delay)
  expect([delays.percentile(50), delays.percentile(99), delays.percentile(100)]).toEqual([50, 99, 100])
})

test('the newest thousand count', () => {
  const delays = createDelays()
  for (let n = 0; n < 3000; n++) delays.add(n)
  expect(delays.percentile(1)).toBe(2009)
})
