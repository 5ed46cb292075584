import { beforeEach, expect, test } from 'vitest'
import { useRecovery, type Said } from './recovery'

let screen: string[]
let asked: number[]
let epochs: string[]
let recovery: ReturnType<typeof useRecovery>

const said = (seq: number, info = `m${seq}`): Said => ({ seq, from: 'alice', info, at: '' })
const all = (...numbers: number[]) => numbers.map((seq) => said(seq))
const answer = (messages: Said[], since: number, epoch = 'one', complete = true) =>
  recovery.answered({ epoch, messages, complete }, since)

beforeEach(() => {
  screen = []
  asked = []
  epochs = []
  recovery = useRecovery(
    {
      append: (messages) => screen.push(...messages.map(({ info }) => info)),
      replace: (messages, complete, why) => (screen = [why, ...messages.map(({ info }) => info)]),
    },
    (seq, epoch) => {
      asked.push(seq)
      epochs.push(epoch)
    },
  )
})

function listening(...numbers: number[]) {
  recovery.begin()
  answer(all(...numbers), 0)
}

test('what arrives before the answer is held, and merged behind it', () => {
  recovery.begin()
  recovery.hear(said(3))
  recovery.hear(said(4))
  expect(screen).toEqual([])

  expect(answer(all(1, 2, 3), 0)).toBe(true)

  expect(screen).toEqual(['', 'm1', 'm2', 'm3', 'm4'])
})

test('who was away asks for what came after the last, and shows nothing twice', () => {
  listening(1, 2)
  recovery.hear(said(3))
  recovery.begin()
  recovery.hear(said(6))
  recovery.hear(said(7))

  answer(all(4, 5, 6), 3)

  expect(asked).toEqual([0, 3])
  expect(screen).toEqual(['', 'm1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7'])
})

test('a message that comes again is not shown again', () => {
  listening(1, 2)
  recovery.hear(said(2))
  recovery.hear(said(1))
  expect(screen).toEqual(['', 'm1', 'm2'])
})

test('a gap is never shown: what is missing is fetched first', () => {
  listening(1)
  recovery.hear(said(3))
  recovery.hear(said(4))
  expect([screen, asked]).toEqual([
    ['', 'm1'],
    [0, 1],
  ])

  expect(answer(all(2, 3), 1)).toBe(true)

  expect(screen).toEqual(['', 'm1', 'm2', 'm3', 'm4'])
})

test('an answer that leaves out the oldest says so', () => {
  listening(1)
  recovery.begin()
  answer(all(5, 6), 1, 'one', false)
  expect(screen).toEqual(['Reloaded: too much was said meanwhile to show it all', 'm5', 'm6'])
})

test('another epoch is fetched from its beginning, and says so', () => {
  listening(1, 2, 3)
  recovery.begin()
  recovery.hear(said(5, 'new 5'))

  expect(answer([said(4, 'new 4')], 3, 'two')).toBe(false)
  expect(asked).toEqual([0, 3, 0])
  answer([said(1, 'new 1'), said(2, 'new 2'), said(3, 'new 3'), said(4, 'new 4')], 0, 'two')

  expect(screen).toEqual([
    'Reloaded: the server began a new history',
    'new 1',
    'new 2',
    'new 3',
    'new 4',
    'new 5',
  ])
})

test('an empty history is a history', () => {
  listening()
  recovery.hear(said(1))
  expect(screen).toEqual(['', 'm1'])
})

test('whoever has listened to an empty room asks as one who was away, and not as a page that opens', () => {
  listening()
  recovery.begin()
  expect([asked, epochs]).toEqual([
    [0, 0],
    ['', 'one'],
  ])
})

test('of another history, all is asked for as by a page that opens', () => {
  listening(1)
  recovery.begin()
  answer([], 1, 'two')
  expect(epochs).toEqual(['', 'one', ''])
})
