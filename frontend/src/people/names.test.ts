import { expect, test } from 'vitest'
import { proposeName } from './names'

const ALLOWED = /^[\p{L}\p{N} ._'-]{1,40}$/u

test('two thousand names can be proposed', () => {
  const names = new Set(Array.from({ length: 20_000 }, () => proposeName()))

  expect(names.size).toBeGreaterThan(2000)
})

test('every proposal is a name that the server allows, also with " 2018" behind it', () => {
  for (let i = 0; i < 5000; i++) expect(`${proposeName()} 2018`).toMatch(ALLOWED)
})

test('the refused name is not proposed again', () => {
  const dice = [0, 0, 0.5, 0.5]
  const first = proposeName('', () => 0)

  expect(proposeName(first, () => dice.shift()!)).not.toBe(first)
})

test('the cast of the book is never proposed', () => {
  const names = Array.from({ length: 5000 }, () => proposeName())

  expect(names.filter((name) => /^(Alice|Bob|Carol)\b/.test(name))).toEqual([])
})
