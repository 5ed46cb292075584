import { describe, expect, it } from 'vitest'
import { createRoutes, words } from './routes'

describe('The way of a sentence', () => {
  it('is known from its speaker to each edition', () => {
    const { routes, said, got } = createRoutes(2)

    said(7, '1', 1000)
    got(0, 7, 'node 2')

    expect(routes.value).toEqual([{ seq: 7, known: 1000, via: '1', got: ['node 2', ''] }])
  })

  it('is known too when it was heard before the speaker knew that it was stored', () => {
    const { routes, said, got } = createRoutes(1)

    got(0, 7, 'node 2')
    said(7, '1', 1000)

    expect(routes.value[0]?.got).toEqual(['node 2'])
  })

  it('is that of its first arrival', () => {
    const { routes, said, got } = createRoutes(1)

    said(7, '1', 1000)
    got(0, 7, 'node 2')
    got(0, 7, 'node 1')

    expect(routes.value[0]?.got).toEqual(['node 2'])
  })

  it('is shown of the newest eight, newest first', () => {
    const { routes, said } = createRoutes(1)

    for (let seq = 1; seq <= 9; seq++) said(seq, '1', 0)

    expect(routes.value.map(({ seq }) => seq)).toEqual([9, 8, 7, 6, 5, 4, 3, 2])
  })

  it('is said to have ended when what was said seconds ago is not there', () => {
    expect(words('', 1000, 2000)).toBe('…')
    expect(words('', 1000, 4001)).toBe('not received')
    expect(words('node 2', 1000, 4001)).toBe('node 2')
  })
})
