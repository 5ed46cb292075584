import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { computed, ref } from 'vue'
import { faults, type Fault } from './faults'
import { createProxy } from './proxy'
import { useFaults } from './useFaults'

vi.mock('vue', async (vue) => ({ ...(await vue<object>()), onBeforeUnmount: () => {} }))

let problem: string

/** A proxy whose server does as it is told, or has a problem. */
function proxy(port = 0) {
  const isOn = ref<Record<string, number>>({})
  const set = async ({ kind }: Fault, seconds: number | null) => {
    if (!problem) isOn.value = { ...isOn.value, [kind]: seconds ? Date.now() + seconds * 1000 : Infinity }
    return problem
  }
  const lift = async (kind: string) => {
    isOn.value = { ...isOn.value, [kind]: 0 }
    return ''
  }
  const liftAll = async () => {
    isOn.value = {}
    return ''
  }
  return {
    ...createProxy(),
    port: computed(() => port),
    isOn: computed(() => isOn.value),
    set,
    lift,
    liftAll,
  }
}

const [cut, close] = faults as unknown as [Fault, Fault]

beforeEach(() => {
  vi.useFakeTimers()
  problem = ''
})

afterEach(() => void vi.useRealTimers())

test('a fault counts down and is off by itself', async () => {
  const wire = useFaults([proxy()])
  await wire.toggle(cut)
  expect([wire.state(cut), wire.state(close)]).toEqual(['on, 10 s more', 'off'])

  vi.advanceTimersByTime(3500)
  expect(wire.state(cut)).toBe('on, 7 s more')
  vi.advanceTimersByTime(7000)
  expect(wire.state(cut)).toBe('off')
})

test('where nothing counts down, no clock runs', async () => {
  const wire = useFaults([proxy()])
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
  const wire = useFaults([proxy()])
  wire.seconds = null
  await wire.toggle(cut)
  expect([wire.state(cut), wire.told]).toEqual([
    'on until lifted',
    'Cut the wire was switched on until it is lifted.',
  ])

  await wire.toggle(cut)
  expect([wire.state(cut), wire.told]).toEqual(['off', 'Cut the wire was lifted.'])
})

test('all are lifted together', async () => {
  const wire = useFaults([proxy()])
  await wire.toggle(cut)
  await wire.toggle(close)

  await wire.restore()

  expect([wire.state(cut), wire.state(close)]).toEqual(['off', 'off'])
})

test('several proxies are broken and mended alike', async () => {
  const both = [proxy(8081), proxy(8082)]
  const wire = useFaults(both)
  await wire.toggle(cut)
  expect(wire.ports).toEqual([8081, 8082])
  expect(both.map(({ isOn }) => isOn.value[cut.kind])).toEqual([Date.now() + 10_000, Date.now() + 10_000])

  await wire.toggle(cut)
  expect(both.map(({ isOn }) => isOn.value[cut.kind])).toEqual([0, 0])
})

test('what is on for one of several is on, and is lifted by the next press', async () => {
  const [one, other] = [proxy(), proxy()] as const
  const wire = useFaults([one, other])
  await other.set(cut, null)
  expect(wire.state(cut)).toBe('on until lifted')

  await wire.toggle(cut)

  expect([wire.state(cut), one.isOn.value[cut.kind]]).toEqual(['off', 0])
})

test('what could not be done is said', async () => {
  const wire = useFaults([proxy()])
  problem = 'All fault proxies are in use.'

  await wire.toggle(cut)

  expect([wire.state(cut), wire.told]).toEqual(['off', problem])
})

test('a polite goodbye is no fault of the wire', () => {
  expect(faults.map(({ kind }) => kind)).toEqual([
    'cut',
    'close',
    'swallow',
    'delay',
    'throttle',
    'refuse',
    'refuse-upgrade',
    'slow-handshake',
  ])
  for (const { does } of faults) expect(does).toMatch(/\.$/)
})
