import { expect, test } from 'vitest'
import { backoff, patience } from './backoff'

test('a wait is anything from nothing to a bound that doubles, and then stays', () => {
  expect([0, 1, 2, 3, 9].map((failures) => backoff(failures, () => 0.5))).toEqual([
    250, 500, 1000, 1000, 1000,
  ])
  expect(backoff(9, () => 0)).toBe(0)
})

test('no two people come back in step', () => {
  const waits = Array.from({ length: 30 }, () => backoff(3))
  expect(new Set(waits).size).toBe(30)
})

test('most tries are short, and every fourth is for a slow network', () => {
  expect([0, 1, 2, 3, 4, 7].map(patience)).toEqual([1000, 1000, 1000, 4000, 1000, 4000])
})
