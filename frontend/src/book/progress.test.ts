import { expect, test, vi } from 'vitest'
import { memory } from '../ui/memory'
import { keep, progressOf } from './progress'

test.each([
  ['a chapter nobody has read has no progress', {}],
  ['what cannot be read is forgotten', { book: 'no JSON' }],
])('%s', (_, kept) => {
  vi.stubGlobal('localStorage', memory(kept))

  expect(progressOf('3')).toEqual({ seen: [] })
})

test('what is kept of one chapter leaves the others alone', () => {
  vi.stubGlobal('localStorage', memory())
  keep('3', { predicted: 1 })
  keep('4', { seen: ['listening'] })
  keep('3', { read: true })

  expect(progressOf('3')).toEqual({ seen: [], predicted: 1, read: true })
  expect(progressOf('4')).toEqual({ seen: ['listening'] })
})
