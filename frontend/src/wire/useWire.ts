import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'
import { asText, describe, matches, type Row } from './rows'
import { listen } from './tap'

const KEPT = 500

/** The rows of the wire view: what is kept, what is shown of it, and what waits while it is paused. */
export function useWire() {
  const rows = shallowRef<Row[]>([])
  const waiting = shallowRef<Row[]>([])
  const paused = ref(false)
  const dropped = ref(0)
  const wanted = ref('')
  const hideQuiet = ref(false)

  const shown = computed(() =>
    rows.value.filter((row) => !(hideQuiet.value && row.quiet) && matches(row, wanted.value)),
  )

  function keep(more: Row[]) {
    const all = [...rows.value, ...more]
    dropped.value += Math.max(0, all.length - KEPT)
    rows.value = all.slice(-KEPT)
  }

  function pause() {
    paused.value = !paused.value
    if (paused.value) return
    keep(waiting.value)
    waiting.value = []
  }

  function clear() {
    rows.value = []
    dropped.value = 0
  }

  const text = () => shown.value.map(asText).join('\n')

  const stop = listen((record) => {
    const row = describe(record)
    if (paused.value) waiting.value = [...waiting.value, row]
    else keep([row])
  })
  onBeforeUnmount(stop)

  return { rows, shown, waiting, paused, dropped, wanted, hideQuiet, pause, clear, text }
}
