import { beforeEach, expect, test, vi } from 'vitest'
import { memory } from '../ui/memory'

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('sessionStorage', memory())
  vi.stubGlobal('localStorage', memory())
  vi.stubGlobal('location', { search: '' })
})

async function visitor(storedName?: string) {
  if (storedName) sessionStorage.setItem('name', storedName)
  const { identity } = await import('./identity')
  const { useSignIn } = await import('./useSignIn')
  return { identity, ...useSignIn() }
}

/** Alice, whom the server has let in. */
async function alice() {
  const its = await visitor('Alice')
  its.accepted()
  return its
}

const taken = { code: 'name-taken', message: 'Somebody is already called that.' }
const passcode = { code: 'wrong-passcode', message: 'The passcode is not right.' }

test('a proposed name that is taken is replaced without a question', async () => {
  const { identity, refused, asking, attempt } = await visitor()
  const proposed = identity.name

  refused(taken)

  expect(identity.name).not.toBe(proposed)
  expect([asking.value, attempt.value]).toEqual([false, 2])
})

test('a name in the address is a chosen one, and goes before a name of before', async () => {
  vi.stubGlobal('location', { search: '?name=alice' })
  const { identity, refused, asking } = await visitor('bob')

  expect(identity.name).toBe('alice')
  refused(taken)
  expect(asking.value).toBe(true)
})

test('proposing ends when every proposal is taken', async () => {
  const { refused, out, attempt } = await visitor()

  for (let i = 0; i < 50 && !out.value; i++) refused(taken)

  expect(out.value).toBe(true)
  expect(attempt.value).toBeLessThan(30)
})

test('a chosen name that is taken is told, and the visitor stays under the old one', async () => {
  const { identity, enter, accepted, refused, refusal, asking, out } = await visitor()
  accepted()
  const before = identity.name

  enter('Bob', 'workshop')
  refused(taken)
  accepted()

  expect([identity.name, refusal.value]).toEqual([before, taken])
  expect([asking.value, out.value]).toEqual([true, false])
})

test('who comes back under a name that is taken meanwhile is asked, not renamed', async () => {
  const { identity, refused, asking, out } = await visitor('Alice')

  refused(taken)

  expect([identity.name, asking.value, out.value]).toEqual(['Alice', true, true])
})

test('the passcode is asked for only when the server refused it', async () => {
  const { enter, accepted, refused, asksPasscode } = await visitor('Alice')
  expect(asksPasscode.value).toBe(false)

  refused(passcode)
  expect(asksPasscode.value).toBe(true)

  enter('Alice', 's3cret')
  accepted()
  expect([asksPasscode.value, sessionStorage.getItem('passcode')]).toEqual([false, 's3cret'])
})

test('cancelling a change goes back to the name that was accepted', async () => {
  const { identity, enter, cancel } = await alice()
  enter('Bob', 'workshop')

  cancel()

  expect(identity.name).toBe('Alice')
})

test('the name is kept only once the server has accepted it', async () => {
  const { enter, accepted } = await visitor('Alice')
  enter('Bob', 'workshop')
  expect(sessionStorage.getItem('name')).toBe('Alice')

  accepted()
  expect(sessionStorage.getItem('name')).toBe('Bob')
})

test('a reconnect in the background leaves the form to somebody who types in it', async () => {
  const { accepted, ask, enter, asking } = await alice()
  ask()

  accepted()
  expect(asking.value).toBe(true)

  enter('Bob', 'workshop')
  accepted()
  expect(asking.value).toBe(false)
})

test('the name is kept as the server spells it', async () => {
  const { identity, accepted, attempt } = await visitor('alice')

  accepted('Alice')

  expect([identity.name, sessionStorage.getItem('name'), attempt.value]).toEqual(['Alice', 'Alice', 1])
})
