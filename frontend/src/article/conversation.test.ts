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

test('history stands before what arrived live in between', () => {
  const live = [...hear([], said(3)), ...hear([], said(4))]

  expect(words(recall(live, history(1, 2))).slice(1)).toEqual([
    'message 1',
    'message 2',
    'message 3',
    'message 4',
  ])
})

test('a message both live and in the history stands once', () => {
  const live = hear([], said(2))

  const lines = recall(live, history(1, 2))

  expect(words(lines).slice(1)).toEqual(['message 1', 'message 2'])
})

test('a message that the history already brought adds nothing when it arrives live', () => {
  expect(hear(recall([], history(1, 2)), said(2))).toEqual([])
})

test('whispers outlive the history', () => {
  const whisper = overhear({ from: 'Bob', to: 'Alice', info: 'psst', at: '2030-01-01T00:00:00Z' })

  expect(words(recall([whisper], history(1)))).toContain('psst')
})

test('the line before the history says whether it is all', () => {
  expect(words(recall([], { ...history(7), complete: true }))[0]).toBe('The conversation begins here')
  expect(words(recall([], { ...history(7), complete: false }))[0]).toBe('Older messages are not shown')
})

test('the next message follows without a note', () => {
  expect(words(hear(recall([], history(1, 2)), said(3)))).toEqual(['message 3'])
})

test('one message missed is told in the singular, before the message that shows it', () => {
  const added = hear(recall([], history(1, 2)), said(4))

  expect(words(added)).toEqual(['1 message missed while away', 'message 4'])
})

test('several messages missed are counted', () => {
  expect(words(hear(recall([], history(1, 2)), said(6)))[0]).toBe('3 messages missed while away')
})

test('messages missed after an empty history are counted too', () => {
  expect(words(hear(recall([], history()), said(3)))[0]).toBe('2 messages missed while away')
})

test('whispers in between do not hide a gap', () => {
  const lines = recall([], history(1))
  lines.push(overhear({ from: 'Bob', to: 'Alice', info: 'psst', at: '2030-01-01T00:00:00Z' }))

  expect(words(hear(lines, said(3)))[0]).toBe('1 message missed while away')
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

test('what was heard before is known, not only when it was the last', () => {
  expect(hear(recall([], history(1, 2, 3)), said(1))).toEqual([])
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

test('a gap is counted even if only whispers are left', () => {
  const lines = recall([], history(1))
  const psst = { from: 'Bob', to: 'Alice', info: 'psst', at: '2030-01-01T00:00:00Z' }
  for (let i = 0; i < 5000; i++) add(lines, [overhear(psst)])

  expect(words(hear(lines, said(3)))[0]).toBe('1 message missed while away')
})

test('a history that takes the place of another says why', () => {
  const lines = reloaded([said(1)], true, 'Reloaded: because')
  expect(lines.map((line) => (line.kind === 'note' ? line.note : line.kind))).toEqual([
    'Reloaded: because',
    'The conversation begins here',
    'said',
  ])
})
