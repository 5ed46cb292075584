import { expect, test } from 'vitest'
import { createRoutes, words } from './routes'

const SAID = 'said'

test.each([
  ['from its speaker to each edition', [SAID, 'node 2']],
  ['too when it was heard before the speaker knew that it was stored', ['node 2', SAID]],
  ['as that of its first arrival', [SAID, 'node 2', 'node 1']],
])('the way of a sentence is known %s', (_, happens) => {
  const { routes, said, got } = createRoutes(2)

  happens.forEach((what) => (what === SAID ? said(7, '1', 1000) : got(0, 7, what)))

  expect(routes.value).toEqual([{ seq: 7, known: 1000, via: '1', got: ['node 2', ''] }])
})

test('the ways of the newest eight are shown, newest first', () => {
  const { routes, said } = createRoutes(1)

  for (let seq = 1; seq <= 9; seq++) said(seq, '1', 0)

  expect(routes.value.map(({ seq }) => seq)).toEqual([9, 8, 7, 6, 5, 4, 3, 2])
})

test('a way is said to have ended when what was said seconds ago is not there', () => {
  expect(words('', 1000, 2000)).toBe('…')
  expect(words('', 1000, 4001)).toBe('not received')
  expect(words('node 2', 1000, 4001)).toBe('node 2')
})
