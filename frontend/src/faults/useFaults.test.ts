import { beforeEach, expect, test, vi } from 'vitest'
import { computed, effectScope, ref } from 'vue'
import { faults, type Fault } from './faults'
import { createProxy, type Proxy } from './proxy'
import { useFaults } from './useFaults'

const [cut, close] = faults as unknown as [Fault, Fault]
let problem: string

/** A proxy whose server does as it is told, or has a problem. */
function proxy(port = 0): Proxy {
  const isOn = ref<Record<string, number>>({})
  const until = async (on: Record<string, number>) => {
    if (!problem) isOn.value = on
    return problem
  }
  return {
    ...createProxy(),
    port: computed(() => port),
    isOn: computed(() => isOn.value),
    set: ({ kind }, seconds) =>
      until({ ...isOn.value, [kind]: seconds ? Date.now() + seconds * 1000 : Infinity }),
    lift: (kind) => until({ ...isOn.value, [kind]: 0 }),
    liftAll: () => until({}),
  }
}

const faulty = (...proxies: Proxy[]) => effectScope().run(() => useFaults(proxies))!

beforeEach(() => {
  vi.useFakeTimers()
  problem = ''
})

test('a fault counts down and is off by itself', async () => {
  const wire = faulty(proxy())
  await wire.toggle(cut)
  expect([wire.state(cut), wire.state(close)]).toEqual(['on, 10 s more', 'off'])

  vi.advanceTimersByTime(3500)
  expect(wire.state(cut)).toBe('on, 7 s more')
  vi.advanceTimersByTime(7000)
  expect(wire.state(cut)).toBe('off')
})

test('where nothing counts down, no clock runs', async () => {
  const wire = faulty(proxy())
  expect(vi.getTimerCount()).toBe(0)

  await wire.toggle(cut)
  expect(vi.getTimerCount()).toBe(1)
  vi.advanceTimersByTime(11_000)
  expect(vi.getTimerCount()).toBe(0)

  wire.seconds = null
  await wire.toggle(cut)
  expect(vi.getTimerCount()).toBe(0)
})

test('pressed again, it is lifted', async () => {
  const wire = faulty(proxy())
  const seen = () => [wire.state(cut), wire.told]
  wire.seconds = null
  await wire.toggle(cut)
  expect(seen()).toEqual(['on until lifted', 'Cut the wire was switched on until it is lifted.'])

  await wire.toggle(cut)
  expect(seen()).toEqual(['off', 'Cut the wire was lifted.'])
})

test('all are lifted together', async () => {
  const wire = faulty(proxy())
  await wire.toggle(cut)
  await wire.toggle(close)

  await wire.restore()

  expect([wire.state(cut), wire.state(close)]).toEqual(['off', 'off'])
})

test('several proxies are broken and mended alike', async () => {
  const both = [proxy(8081), proxy(8082)]
  const ends = () => both.map(({ isOn }) => isOn.value[cut.kind])
  const wire = faulty(...both)
  await wire.toggle(cut)
  expect(wire.ports).toEqual([8081, 8082])
  expect(ends()).toEqual([Date.now() + 10_000, Date.now() + 10_000])

  await wire.toggle(cut)
  expect(ends()).toEqual([0, 0])
})

test('what is on for one of several is on, and is lifted by the next press', async () => {
  const [one, other] = [proxy(), proxy()] as const
  const wire = faulty(one, other)
  await other.set(cut, null)
  expect(wire.state(cut)).toBe('on until lifted')

  await wire.toggle(cut)

  expect([wire.state(cut), one.isOn.value[cut.kind]]).toEqual(['off', 0])
})

test('what could not be done is said', async () => {
  const wire = faulty(proxy())
  problem = 'All fault proxies are in use.'

  await wire.toggle(cut)

  expect([wire.state(cut), wire.told]).toEqual(['off', problem])
})
