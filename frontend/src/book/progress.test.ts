import { expect, test } from 'vitest'
import { keep, progressOf } from './progress'

function store(kept: Record<string, string> = {}) {
  return {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => (kept[key] = value),
  }
}

test('a chapter nobody has read has no progress', () => {
  expect(progressOf('3', store())).toEqual({ seen: [] })
})

test('what is kept of one chapter leaves the others alone', () => {
  const kept = store()
  keep('3', { predicted: 1 }, kept)
  keep('4', { seen: ['listening'] }, kept)
  keep('3', { read: true }, kept)
  expect(progressOf('3', kept)).toEqual({ seen: [], predicted: 1, read: true })
  expect(progressOf('4', kept)).toEqual({ seen: ['listening'] })
})

test('what cannot be read is forgotten', () => {
  expect(progressOf('3', store({ book: 'no JSON' }))).toEqual({ seen: [] })
})
