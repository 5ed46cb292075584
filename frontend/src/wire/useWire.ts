import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { asText, describe, matches, type Row } from './rows'
import { listen } from './tap'

const KEPT = 500

/** The rows of the wire view: what is kept, what is shown of it, and what waits while it is paused. */
export function useWire() {
  const rows = shallowRef<Row[]>([])
  const waiting = ref(0)
  const paused = ref(false)
  const dropped = ref(0)
  const wanted = ref('')
  const hideQuiet = ref(false)
  let held: Row[] = []

  const shown = computed(() =>
    rows.value.filter((row) => !(hideQuiet.value && row.quiet) && matches(row, wanted.value)),
  )

  function keep(newest: Row[], arrived: number) {
    const all = [...rows.value, ...newest].slice(-KEPT)
    dropped.value += rows.value.length + arrived - all.length
    rows.value = all
  }

  function hold(row: Row) {
    waiting.value++
    held.push(row)
    if (held.length === 2 * KEPT) held = held.slice(KEPT)
  }

  function pause() {
    paused.value = !paused.value
    if (paused.value) return
    keep(held, waiting.value)
    held = []
    waiting.value = 0
  }

  function clear() {
    rows.value = []
    dropped.value = 0
  }

  const text = () => shown.value.map(asText).join('\n')

  const stop = listen((record) => {
    const row = describe(record)
    if (paused.value) hold(row)
    else keep([row], 1)
  })
  onScopeDispose(stop)

  return { rows, shown, waiting, paused, dropped, wanted, hideQuiet, pause, clear, text }
}
