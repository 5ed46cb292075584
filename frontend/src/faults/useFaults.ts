import { computed, onScopeDispose, reactive, ref, watch } from 'vue'
import type { Fault } from './faults'
import type { Proxy } from './proxy'

/** The buttons' side of one or several proxies, all broken alike: what is on and for how long, what was done. */
export function useFaults(proxies: readonly Proxy[]) {
  /** null: until lifted */
  const seconds = ref<number | null>(10)
  const told = ref('')
  const busy = ref('')
  const now = ref(Date.now())
  const ports = computed(() => proxies.map(({ port }) => port.value).filter(Boolean))
  const ends = computed(() => proxies.map(({ isOn }) => isOn.value))
  const countsDown = computed(() =>
    ends.value.flatMap(Object.values<number>).some((end) => end > now.value && end < Infinity),
  )
  let clock: ReturnType<typeof setInterval> | undefined
  const tick = () => (now.value = Date.now())
  watch(ends, tick, { flush: 'sync' })
  // none while there is nothing to count: beside a component that has left, a page should be at rest
  watch(countsDown, (counts) => (counts ? (clock = setInterval(tick, 250)) : clearInterval(clock)), {
    flush: 'sync',
    immediate: true,
  })
  onScopeDispose(() => clearInterval(clock))
  for (const { lost } of proxies) watch(lost, (why) => (told.value = why))

  /** In seconds, rounded up; Infinity until lifted, 0 if it is off. */
  function left(kind: string): number {
    const end = Math.max(...ends.value.map((each) => each[kind] ?? 0))
    return Math.max(0, Math.ceil((end - now.value) / 1000))
  }

  function state({ kind }: Fault): string {
    if (busy.value === kind) return 'one moment …'
    const more = left(kind)
    if (!more) return 'off'
    return more === Infinity ? 'on until lifted' : `on, ${more} s more`
  }

  const howLong = () => (seconds.value ? `for ${seconds.value} seconds` : 'until it is lifted')

  /** Of each; answers the first reason why one could not. */
  async function all(change: (proxy: Proxy) => Promise<string>): Promise<string> {
    const problems = await Promise.all(proxies.map(change))
    return problems.find(Boolean) ?? ''
  }

  async function toggle(fault: Fault) {
    if (busy.value) return
    busy.value = fault.kind
    const wasOn = left(fault.kind) > 0
    const problem = await all(({ lift, set }) => (wasOn ? lift(fault.kind) : set(fault, seconds.value)))
    busy.value = ''
    told.value = problem || `${fault.name} was ${wasOn ? 'lifted' : `switched on ${howLong()}`}.`
  }

  async function restore() {
    told.value = (await all(({ liftAll }) => liftAll())) || 'All faults were lifted.'
  }

  return reactive({ seconds, told, ports, busy, left, state, toggle, restore })
}
