import { ref } from 'vue'
import { LATE } from '../editions/tally'

const SHOWN = 8

/** How one sentence went: through which node it came in, and through which each edition got it. */
export interface Route {
  seq: number
  /** when the page learned of it, in milliseconds since 1970 */
  known: number
  /** the speaker's node */
  via: string
  /** for each edition, in words; empty while it has not come */
  got: string[]
}

/** Of the newest sentences, newest first. */
export function createRoutes(editions: number) {
  const routes = ref<Route[]>([])
  /** what an edition heard before the speaker knew that it was stored */
  const early = new Map<number, string[]>()

  function said(seq: number, via: string, known: number) {
    const got = early.get(seq) ?? Array<string>(editions).fill('')
    early.delete(seq)
    routes.value.unshift({ seq, known, via, got })
    routes.value.splice(SHOWN)
  }

  /** What comes again is counted elsewhere. */
  function got(edition: number, seq: number, how: string) {
    const route = routes.value.find((each) => each.seq === seq)
    if (route) route.got[edition] ||= how
    else if (seq > (routes.value[0]?.seq ?? 0)) note(edition, seq, how)
  }

  function note(edition: number, seq: number, how: string) {
    const all = early.get(seq) ?? Array<string>(editions).fill('')
    all[edition] ||= how
    early.set(seq, all)
    if (early.size > SHOWN) early.delete(early.keys().next().value!)
  }

  return { routes, said, got }
}

export const words = (how: string, known: number, now: number) =>
  how || (now - known > LATE ? 'not received' : '…')
