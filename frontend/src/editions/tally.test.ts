import { beforeEach, expect, test } from 'vitest'
import { createTally, LATE } from './tally'

let tally: ReturnType<typeof createTally>
const stored = [1, 2, 3, 4, 5].map((seq) => ({ seq, known: seq * 1000 }))
const afterAll = 5000 + LATE + 1

beforeEach(() => void (tally = createTally()))

test('what was said before it came counts for nothing', () => {
  tally.hears(3)
  expect(tally.missed(stored, afterAll)).toBe(2)
  tally.hears(4)
  tally.hears(5)
  expect(tally.missed(stored, afterAll)).toBe(0)
})

test('what may still be on its way is not missed', () => {
  tally.hears(3)
  expect(tally.missed(stored, 4000 + LATE)).toBe(0)
  expect(tally.missed(stored, 4001 + LATE)).toBe(1)
})

test('what it fetches is not missed, and not received twice', () => {
  tally.hears(1)
  tally.hears(4)
  for (const seq of [2, 3, 4]) tally.fetches(seq)
  tally.hears(5)
  expect([tally.missed(stored, afterAll), tally.twice, tally.outOfOrder]).toEqual([0, 0, 0])
})

test('two subscriptions are counted, and what comes late', () => {
  for (const seq of [1, 1, 2, 2, 4, 3]) tally.hears(seq)
  expect([tally.twice, tally.outOfOrder]).toEqual([2, 1])
})

test('it is behind while the newest that is due is not there', () => {
  tally.hears(1)
  expect(tally.isBehind(stored, 2000 + LATE)).toBe(false)
  expect(tally.isBehind(stored, 2001 + LATE)).toBe(true)
  tally.hears(5)
  expect(tally.isBehind(stored, afterAll)).toBe(false)
})

test('whoever has come back and hears again is not behind, whatever it has missed', () => {
  tally.hears(1)
  tally.hears(5)
  expect([tally.isBehind(stored, 4001 + LATE), tally.missed(stored, 4001 + LATE)]).toEqual([false, 3])
})
