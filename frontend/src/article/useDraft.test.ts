import { beforeEach, expect, test, vi } from 'vitest'
import { memory } from '../ui/memory'
import type { Line } from './conversation'
import { useDraft } from './useDraft'

let form: ReturnType<typeof useDraft>

beforeEach(() => {
  vi.stubGlobal('sessionStorage', memory())
  form = useDraft()
})

const keyOf = (info: string) => `key of ${info}`
const send = (to: string, ...infos: string[]) =>
  infos.forEach((info) => form.sending({ to, info, key: keyOf(info) }))
const tooFast = (info: string) => form.refused({ code: 'too-fast', message: 'Too fast.', key: keyOf(info) })
const bobIsAway = () => form.refused({ code: 'nobody-there', message: 'Bob is not here.', key: null })
const shown = ({ to, draft, problem } = form) => [to.value, draft.value, problem.value]
const said = (info: string): Line => ({
  ...{ id: 1, kind: 'said', seq: 1, from: 'Alice', at: '' },
  ...{ info, key: keyOf(info) },
})
const whispered = (info: string): Line => ({ id: 1, kind: 'whisper', from: 'Alice', to: 'Bob', info, at: '' })
const MAYBE = expect.stringContaining('may or may not have arrived')

test('the field is empty once a message is on its way', () => {
  form.draft.value = 'hello'
  send('', 'hello')

  expect(shown()).toEqual(['', '', ''])
})

test('what the server refuses comes back with the reason', () => {
  send('', 'more')
  form.refused({ code: 'too-fast', message: 'Too fast.', hint: 'Wait a second.', key: keyOf('more') })

  expect(shown()).toEqual(['', 'more', 'Too fast. Wait a second.'])
})

test('two that are refused come back in the order sent', () => {
  send('', 'one', 'two')
  form.draft.value = 'three'
  tooFast('one')
  tooFast('two')

  expect(form.draft.value).toBe('one\ntwo\nthree')
})

test('a probe that is refused gives nothing back', () => {
  send('', 'one')
  form.refused({ code: 'too-fast', message: 'Too fast.', key: null })

  expect(shown()).toEqual(['', '', ''])
})

test('only the refused message comes back, in front of what was typed since', () => {
  send('', 'one', 'two')
  form.draft.value = 'three'
  tooFast('two')

  expect(form.draft.value).toBe('two\nthree')
})

test('a message that was heard does not come back when the connection is lost', () => {
  send('', 'hello')
  send('Bob', 'psst')
  form.heard([said('hello'), whispered('psst')], 'Alice')
  form.unheard()

  expect(shown()).toEqual(['', '', ''])
})

test('messages that nobody answered come back when the connection is lost', () => {
  send('', 'one', 'two')
  form.heard([said('one')], 'Alice')
  form.unheard()

  expect(shown()).toEqual(['', 'two', MAYBE])
})

test('a half-typed message, and whom it is for, are still there after a reload', () => {
  form.to.value = 'Bob'
  form.draft.value = 'half'

  expect(shown(useDraft())).toEqual(['Bob', 'half', ''])
})

test('a whisper that comes back, though the server does not know its key, is still for its reader', () => {
  form.to.value = 'Bob'
  send('Bob', 'psst')
  form.to.value = ''
  bobIsAway()

  expect(shown()).toEqual(['Bob', 'psst', 'Bob is not here.'])
})

test('a whisper that comes back is never joined to what is typed to everyone, but told', () => {
  send('Bob', 'psst')
  form.draft.value = 'hello all'
  bobIsAway()

  expect(shown()).toEqual(['', 'hello all', 'Bob is not here. To Bob: “psst”'])
})

test('when the connection is lost, room and whisper come back apart and neither is lost, not even with the form', () => {
  send('', 'one')
  send('Bob', 'psst')
  form.unheard()

  expect(shown(useDraft())).toEqual(['Bob', 'psst', expect.stringContaining('To everyone: “one”')])
})

test('a message that comes back never turns a whisper into words for everyone', () => {
  send('', 'one')
  form.to.value = 'Bob'
  tooFast('one')

  expect(shown()).toEqual(['Bob', '', 'Too fast. To everyone: “one”'])
})

test('a refusal that ends the connection is still told after the loss', () => {
  send('', 'too much', 'more')
  form.refused({ code: 'too-big', message: 'The frame is too large.' })
  form.unheard()

  expect(shown()).toEqual(['', 'too much\nmore', expect.stringContaining('The frame is too large.')])
})
