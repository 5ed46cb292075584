import { computed, ref } from 'vue'
import { createTally, type Stored } from './tally'
import { useEdition } from './useEdition'

export const LOOKS = { up: 'good', down: 'bad', dead: 'warn' }

export type Health = keyof typeof LOOKS

/** A time during which nothing changed, in milliseconds since 1970. */
export interface Span {
  health: Health
  from: number
  to: number
}

/** How far back the timeline goes. */
export const SHOWN = 90_000

/** Sees on its wire how one edition fares; `look` is called again and again with the time it is. */
export function useWitness(
  login: string,
  stored: readonly Stored[],
  gets: (seq: number, asked: boolean) => void,
) {
  const tally = createTally()
  const edition = useEdition(login, (seq, asked) => {
    if (asked) tally.fetches(seq)
    else tally.hears(seq)
    gets(seq, asked)
  })
  const counts = ref({ missed: 0, twice: 0, outOfOrder: 0 })
  const spans = ref<Span[]>([])
  const health = computed(() => spans.value.at(-1)?.health ?? 'down')
  const words = computed(() => (health.value === 'dead' ? 'believes it is connected' : edition.state))

  function look(now: number) {
    const { twice, outOfOrder } = tally
    counts.value = { missed: tally.missed(stored, now), twice, outOfOrder }
    if (edition.opened) note(healthNow(now), now)
  }

  /** `dead`: connected for all it knows, and yet what was said seconds ago is not there. */
  function healthNow(now: number): Health {
    if (edition.state !== 'connected') return 'down'
    return tally.isBehind(stored, now) ? 'dead' : 'up'
  }

  function note(health: Health, now: number) {
    const last = spans.value.at(-1)
    if (last) last.to = now
    if (last?.health !== health) spans.value.push({ health, from: now, to: now })
    while (spans.value[0] && spans.value[0].to < now - SHOWN) spans.value.shift()
  }

  return { edition, counts, spans, health, words, look }
}
