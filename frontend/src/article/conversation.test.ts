import { expect, test } from 'vitest'
import type { Said } from '../stomp/recovery'
import { add, hear, OLDER, overhear, recall, reloaded, type Line } from './conversation'

const said = (seq: number, over: Partial<Said> = {}): Said => ({
  seq,
  from: 'Alice',
  info: `message ${seq}`,
  at: `2030-01-01T00:00:${String(seq).padStart(2, '0')}Z`,
  ...over,
})
const history = (...seqs: number[]) => ({
  epoch: 'e',
  messages: seqs.map((seq) => said(seq)),
  complete: true,
})
const words = (lines: Line[]) => lines.map((line) => (line.kind === 'note' ? line.note : line.info))

const PSST = overhear({ from: 'Bob', to: 'Alice', info: 'psst', at: '2030-01-01T00:00:00Z' })

test.each([
  ['stands before what arrived live in between', [3, 4], [1, 2, 3, 4]],
  ['and what arrived live stand once if they have a message in common', [2], [1, 2]],
])('history %s', (_, live, all) => {
  const lines = recall(live.flatMap((seq) => hear([], said(seq))), history(1, 2)) // prettier-ignore

  expect(words(lines).slice(1)).toEqual(all.map((seq) => `message ${seq}`))
})

test('whispers outlive the history', () => {
  expect(words(recall([PSST], history(1)))).toContain('psst')
})

test('the line before the history says whether it is all', () => {
  expect(words(recall([], { ...history(7), complete: true }))[0]).toBe('The conversation begins here')
  expect(words(recall([], { ...history(7), complete: false }))[0]).toBe('Older messages are not shown')
})

test.each([
  ['the next message follows without a note', [1, 2], 3, ['message 3']],
  ['one missed is told in the singular', [1, 2], 4, ['1 message missed while away', 'message 4']],
  ['several missed are counted', [1, 2], 6, ['3 messages missed while away', 'message 6']],
  ['also after an empty history', [], 3, ['2 messages missed while away', 'message 3']],
  ['what the history has brought adds nothing', [1, 2], 2, []],
  ['nor does what was heard before, though it is not the last', [1, 2, 3], 1, []],
])('%s', (_, before, seq, added) => {
  expect(words(hear(recall([], history(...before)), said(seq)))).toEqual(added)
})

test('whispers do not hide a gap, in between or when only they are left', () => {
  for (const count of [1, 5000]) {
    const lines = recall([], history(1))
    for (let i = 0; i < count; i++) add(lines, [PSST])

    expect(words(hear(lines, said(3)))[0]).toBe('1 message missed while away')
  }
})

test('a number that does not grow is a new history, and it goes on from there', () => {
  const lines = recall([], history(1, 2, 3))
  const restarted = said(1, { info: 'fresh', at: '2031-01-01T00:00:00Z' })

  lines.push(...hear(lines, restarted))

  expect(words(lines).slice(-2)).toEqual(['The server began a new history', 'fresh'])
  expect(words(hear(lines, said(2, { at: '2031-01-01T00:00:01Z' })))).toEqual(['message 2'])
})

test('the same number said again at another time is a new history, not a double', () => {
  const lines = recall([], history(1))

  expect(words(hear(lines, said(1, { at: '2031-01-01T00:00:00Z' })))[0]).toBe(
    'The server began a new history',
  )
})

test('only the newest thousand lines or so are kept, and the top says so', () => {
  const lines = recall([], history(1))

  for (let seq = 2; seq <= 5000; seq++) add(lines, hear(lines, said(seq)))

  expect(lines.length).toBeGreaterThanOrEqual(1000)
  expect(lines.length).toBeLessThanOrEqual(1100)
  expect(words(lines)[0]).toBe(OLDER)
  expect(words(lines).slice(1)).not.toContain(OLDER)
  expect(words(lines).at(-1)).toBe('message 5000')
})

test('a history that takes the place of another says why', () => {
  const lines = reloaded([said(1)], true, 'Reloaded: because')
  expect(words(lines)).toEqual(['Reloaded: because', 'The conversation begins here', 'message 1'])
})
