import { expect, test } from 'vitest'
import { useSight } from './sight'

const view = (state: string, mine = 0, people = 1) => ({ state, mine, people })

test('listening is reached when the page says so', () => {
  const look = useSight()
  expect(look(view('connecting'))).toEqual([])
  expect(look(view('connected · listening over websocket'))).toEqual(['listening'])
})

test('a message is one that was not there before', () => {
  const look = useSight()
  look(view('connected · listening'))
  expect(look(view('connected · listening', 1))).toContain('message')
  expect(look(view('connected · listening', 1))).not.toContain('message')
})

test('a cut is survived only by who was lost and is back, not by who has left', () => {
  const look = useSight()
  look(view('connected · listening'))
  look(view('left'))
  look(view('connecting'))
  expect(look(view('connected · listening'))).toEqual(['listening', 'came-back'])
  expect(look(view('lost'))).toEqual(['lost'])
  look(view('connecting'))
  expect(look(view('connected · listening'))).toEqual(['listening', 'cut-survived'])
})

test('two people and a fallback are read off the page', () => {
  const look = useSight()
  expect(look(view('connected · listening over xhr-streaming', 0, 2))).toEqual([
    'listening',
    'two-people',
    'fallback',
  ])
})
