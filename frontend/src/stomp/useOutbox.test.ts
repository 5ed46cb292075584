import { beforeEach, expect, test, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { memory, type Store } from '../ui/memory'
import { useOutbox } from './useOutbox'

let wire: string[]
let isOpen: boolean
let stored: Store
let page: EffectScope
let outbox: ReturnType<typeof useOutbox>

beforeEach(() => {
  vi.useFakeTimers()
  wire = []
  isOpen = true
  stored = memory()
  open()
})

function open(place = 'outbox of alice') {
  const send = ({ key }: { key: string }) => isOpen && wire.push(key) > 0
  page = effectScope()
  outbox = page.run(() => useOutbox(send, stored, place))!
}

function reload(place?: string) {
  page.stop()
  open(place)
}

const passes = (milliseconds: number) => vi.advanceTimersByTime(milliseconds)
const states = () => outbox.messages.value.map(({ key, state }) => `${key} ${state}`)

test('it is on its way until it is stored, and gone once it is heard', () => {
  outbox.put('a', 'hello')
  passes(0)
  expect([wire, states()]).toEqual([['a'], ['a sending']])

  outbox.acknowledged('a')
  expect(states()).toEqual(['a sent'])
  outbox.heard(['a'])
  expect(states()).toEqual([])
})

test('whoever speaks while nobody listens is heard later, in order', () => {
  isOpen = false
  for (const key of ['a', 'b', 'c']) outbox.put(key, key)
  passes(5000)
  expect(wire).toEqual([])

  isOpen = true
  outbox.begin()
  passes(1000)

  expect(wire).toEqual(['a', 'b', 'c'])
})

test('what was not answered is sent again in the next session, under the same key', () => {
  outbox.put('a', 'hello')
  outbox.put('b', 'again')
  passes(1000)
  outbox.acknowledged('a')

  outbox.begin()
  passes(1000)

  expect(wire).toEqual(['a', 'b', 'b'])
})

test('within one session nothing is sent twice', () => {
  outbox.put('a', 'hello')
  passes(0)
  outbox.put('b', 'again')
  passes(60_000)
  expect(wire).toEqual(['a', 'b'])
})

test('a hundred do not go out at once: the server takes twenty a second', () => {
  for (let n = 0; n < 100; n++) outbox.put(`${n}`, '')
  passes(1000)
  expect(wire.length).toBeGreaterThan(12)
  expect(wire.length).toBeLessThan(20)
})

test('too fast is sent again after a pause', () => {
  outbox.put('a', 'hello')
  passes(0)
  outbox.refused({ code: 'too-fast', message: 'That was too fast.', key: 'a' })
  passes(900)
  expect([wire, states()]).toEqual([['a'], ['a sending']])

  passes(200)
  expect(wire).toEqual(['a', 'a'])
})

test('any other refusal is shown, and not tried again', () => {
  outbox.put('a', '')
  passes(0)
  outbox.refused({ code: 'invalid', message: 'Say something.', hint: 'It was empty.', key: 'a' })
  outbox.begin()
  passes(5000)

  expect(wire).toEqual(['a'])
  expect(outbox.messages.value).toMatchObject([{ state: 'refused', why: 'Say something. It was empty.' }])
  outbox.heard(['a'])
  expect(states()).toEqual([])
})

test('it outlives the page, and what was stored before is not kept for ever', () => {
  for (const key of ['a', 'b']) outbox.put(key, key)
  passes(1000)
  outbox.acknowledged('a')

  reload()
  expect(states()).toEqual(['b sending'])
  outbox.begin()
  passes(1000)
  expect(wire).toEqual(['a', 'b', 'b'])
})

test('under another name nothing is sent that somebody else has said', () => {
  outbox.put('a', 'hello')
  reload('outbox of bob')
  outbox.begin()
  passes(1000)
  expect([wire, states()]).toEqual([[], []])
})
