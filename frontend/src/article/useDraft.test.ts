import { beforeEach, expect, test, vi } from 'vitest'
import type { Line } from './conversation'
import { useDraft } from './useDraft'

const stored = new Map<string, string>()
vi.stubGlobal('sessionStorage', {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => stored.set(key, value),
})
beforeEach(() => stored.clear())

const toAll = (info: string) => ({ to: '', info, key: `key of ${info}` })
const toBob = (info: string) => ({ to: 'Bob', info, key: `key of ${info}` })
const said = (info: string): Line => ({
  id: 1,
  kind: 'said',
  seq: 1,
  from: 'Alice',
  info,
  at: '',
  key: `key of ${info}`,
})
const whispered = (info: string): Line => ({ id: 1, kind: 'whisper', from: 'Alice', to: 'Bob', info, at: '' })

test('the field is empty once a message is on its way', () => {
  const { draft, sending } = useDraft()
  draft.value = 'hello'

  sending(toAll('hello'))

  expect(draft.value).toBe('')
})

test('what the server refuses comes back with the reason', () => {
  const { draft, problem, sending, refused } = useDraft()
  sending(toAll('too much'))

  refused({ code: 'too-fast', message: 'Too fast.', hint: 'Wait a second.', key: 'key of too much' })

  expect(draft.value).toBe('too much')
  expect(problem.value).toBe('Too fast. Wait a second.')
})

test('two that are refused come back in the order sent', () => {
  const { draft, sending, refused } = useDraft()
  sending(toAll('one'))
  sending(toAll('two'))
  draft.value = 'three'

  refused({ code: 'too-fast', message: 'Too fast.', key: 'key of one' })
  refused({ code: 'too-fast', message: 'Too fast.', key: 'key of two' })

  expect(draft.value).toBe('one\ntwo\nthree')
})

test('a probe that is refused gives nothing back', () => {
  const { draft, problem, sending, refused } = useDraft()
  sending(toAll('one'))

  refused({ code: 'too-fast', message: 'Too fast.', key: null })

  expect(draft.value).toBe('')
  expect(problem.value).toBe('')
})

test('only the refused message comes back, in front of what was typed since', () => {
  const { draft, sending, refused } = useDraft()
  sending(toAll('one'))
  sending(toAll('two'))
  draft.value = 'three'

  refused({ code: 'too-fast', message: 'Too fast.', key: 'key of two' })

  expect(draft.value).toBe('two\nthree')
})

test('a refused whisper comes back though the server does not know its key', () => {
  const { draft, sending, refused } = useDraft()
  sending(toBob('psst'))

  refused({ code: 'nobody-there', message: 'Bob is not here.', key: null })

  expect(draft.value).toBe('psst')
})

test('a message that was heard does not come back when the connection is lost', () => {
  const { draft, problem, sending, heard, unheard } = useDraft()
  sending(toAll('hello'))
  sending(toBob('psst'))
  heard([said('hello'), whispered('psst')], 'Alice')

  unheard()

  expect(draft.value).toBe('')
  expect(problem.value).toBe('')
})

test('messages that nobody answered come back when the connection is lost', () => {
  const { draft, problem, sending, heard, unheard } = useDraft()
  sending(toAll('one'))
  sending(toAll('two'))
  heard([said('one')], 'Alice')

  unheard()

  expect(draft.value).toBe('two')
  expect(problem.value).toContain('may or may not have arrived')
})

test('a half-typed message is still there after a reload', () => {
  useDraft().draft.value = 'half'

  expect(useDraft().draft.value).toBe('half')
})

test('a whisper that comes back is still for its reader', () => {
  const { to, draft, sending, refused } = useDraft()
  to.value = 'Bob'
  sending(toBob('psst'))
  to.value = ''

  refused({ code: 'nobody-there', message: 'Bob is not here.', key: null })

  expect([to.value, draft.value]).toEqual(['Bob', 'psst'])
})

test('whom a half-typed message is for is still there after a reload', () => {
  const { to, draft } = useDraft()
  to.value = 'Bob'
  draft.value = 'half'

  expect(useDraft().to.value).toBe('Bob')
})

test('a whisper that comes back is never joined to what is typed to everyone, but told', () => {
  const { to, draft, problem, sending, refused } = useDraft()
  sending(toBob('psst'))
  to.value = ''
  draft.value = 'hello all'

  refused({ code: 'nobody-there', message: 'Bob is not here.', key: null })

  expect([to.value, draft.value]).toEqual(['', 'hello all'])
  expect(problem.value).toBe('Bob is not here. To Bob: “psst”')
})

test('when the connection is lost, room and whisper come back apart and neither is lost, not even with the form', () => {
  const { sending, unheard } = useDraft()
  sending(toAll('one'))
  sending(toBob('psst'))

  unheard()

  const { to, draft, problem } = useDraft()
  expect([to.value, draft.value]).toEqual(['Bob', 'psst'])
  expect(problem.value).toContain('To everyone: “one”')
})

test('a message that comes back never turns a whisper into words for everyone', () => {
  const { to, problem, sending, refused } = useDraft()
  sending(toAll('one'))
  to.value = 'Bob'

  refused({ code: 'too-fast', message: 'Too fast.', key: 'key of one' })

  expect(to.value).toBe('Bob')
  expect(problem.value).toContain('To everyone: “one”')
})

test('a refusal that ends the connection is still told after the loss', () => {
  const { draft, problem, sending, refused, unheard } = useDraft()
  sending(toAll('too much'))
  sending(toAll('more'))

  refused({ code: 'too-big', message: 'The frame is too large.' })
  unheard()

  expect(draft.value).toBe('too much\nmore')
  expect(problem.value).toContain('The frame is too large.')
})
