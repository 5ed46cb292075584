import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ref } from 'vue'
import { faults, type Fault } from './faults'
import { useFaults } from './useFaults'

const proxy = vi.hoisted(() => ({ on: null as unknown as { value: Record<string, number> }, problem: '' }))
vi.mock('vue', async (vue) => ({ ...(await vue<object>()), onBeforeUnmount: () => {} }))
vi.mock('./proxy', async () => ({
  get isOn() {
    return proxy.on
  },
  port: { value: 0 },
  lost: (await import('vue')).ref(''),
  set: async ({ kind }: { kind: string }, seconds: number | null) => {
    if (!proxy.problem)
      proxy.on.value = { ...proxy.on.value, [kind]: seconds ? Date.now() + seconds * 1000 : Infinity }
    return proxy.problem
  },
  lift: async (kind: string) => {
    proxy.on.value = { ...proxy.on.value, [kind]: 0 }
    return ''
  },
  liftAll: async () => {
    proxy.on.value = {}
    return ''
  },
}))

const [cut, close] = faults as unknown as [Fault, Fault]

beforeEach(() => {
  vi.useFakeTimers()
  proxy.on = ref({})
  proxy.problem = ''
})

afterEach(() => void vi.useRealTimers())

test('a fault counts down and is off by itself', async () => {
  const wire = useFaults()
  await wire.toggle(cut)
  expect([wire.state(cut), wire.state(close)]).toEqual(['on, 10 s more', 'off'])

  vi.advanceTimersByTime(3500)
  expect(wire.state(cut)).toBe('on, 7 s more')
  vi.advanceTimersByTime(7000)
  expect(wire.state(cut)).toBe('off')
})

test('where nothing counts down, no clock runs', async () => {
  const wire = useFaults()
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
  const wire = useFaults()
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
  const wire = useFaults()
  await wire.toggle(cut)
  await wire.toggle(close)

  await wire.restore()

  expect([wire.state(cut), wire.state(close)]).toEqual(['off', 'off'])
})

test('what could not be done is said', async () => {
  const wire = useFaults()
  proxy.problem = 'All fault proxies are in use.'

  await wire.toggle(cut)

  expect([wire.state(cut), wire.told]).toEqual(['off', proxy.problem])
})

test('a polite goodbye is not offered', () => {
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
