import { computed, onBeforeUnmount, reactive, ref, watch } from 'vue'
import type { Fault } from './faults'
import { isOn, lift, liftAll, lost, port, set } from './proxy'

/** The buttons' side of the proxy: what is on and for how long, what was done, what could not be. */
export function useFaults() {
  /** null: until lifted */
  const seconds = ref<number | null>(10)
  const told = ref('')
  const busy = ref('')
  const now = ref(Date.now())
  const countsDown = computed(() =>
    Object.values(isOn.value).some((end) => end > now.value && end < Infinity),
  )
  let clock: ReturnType<typeof setInterval> | undefined
  const tick = () => (now.value = Date.now())
  watch(isOn, tick, { flush: 'sync' })
  // none while there is nothing to count: beside a component that has left, a page should be at rest
  watch(countsDown, (counts) => (counts ? (clock = setInterval(tick, 250)) : clearInterval(clock)), {
    flush: 'sync',
    immediate: true,
  })
  onBeforeUnmount(() => clearInterval(clock))
  watch(lost, (why) => (told.value = why))

  /** In seconds, rounded up; Infinity until lifted, 0 if it is off. */
  function left(kind: string): number {
    return Math.max(0, Math.ceil(((isOn.value[kind] ?? 0) - now.value) / 1000))
  }

  function state({ kind }: Fault): string {
    if (busy.value === kind) return 'one moment …'
    const more = left(kind)
    if (!more) return 'off'
    return more === Infinity ? 'on until lifted' : `on, ${more} s more`
  }

  const howLong = () => (seconds.value ? `for ${seconds.value} seconds` : 'until it is lifted')

  async function toggle(fault: Fault) {
    if (busy.value) return
    busy.value = fault.kind
    const wasOn = left(fault.kind) > 0
    const problem = wasOn ? await lift(fault.kind) : await set(fault, seconds.value)
    busy.value = ''
    told.value = problem || `${fault.name} was ${wasOn ? 'lifted' : `switched on ${howLong()}`}.`
  }

  async function restore() {
    told.value = (await liftAll()) || 'All faults were lifted.'
  }

  return reactive({ seconds, told, port, busy, left, state, toggle, restore })
}
