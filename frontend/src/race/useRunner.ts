import { reactive, ref } from 'vue'
import { createTally, type Stored } from '../editions/tally'
import { createProxy } from '../faults/proxy'
import type { Said } from '../stomp/recovery'
import type { Speaker } from '../stomp/useConversation'
import { createDelays } from './delays'
import type { Way } from './ways'

/** Something that crossed the wire, in milliseconds since 1970. */
export interface Moment {
  id: number
  at: number
  up: boolean
  what: string
}

const MOST = 50
const NONE = { heard: 0, empty: 0, missed: 0, p50: null as number | null, p99: null as number | null }

let ids = 0

/** One way in the race, behind a proxy of its own that counts. */
export function useRunner(way: Way, stored: readonly Stored[], saidAt: ReadonlyMap<string, number>) {
  const proxy = createProxy()
  const moments = ref<Moment[]>([])
  const began = ref(0)
  const counts = reactive({ ...NONE })
  let delays = createDelays()
  let tally = createTally()
  let stop = () => {}

  const ear = {
    hears(messages: Said[]) {
      for (const { seq, key } of messages) {
        tally.hears(seq)
        counts.heard++
        const said = key ? saidAt.get(key) : undefined
        if (said !== undefined) delays.add(performance.now() - said)
      }
    },
    crossed(up: boolean, what: string) {
      moments.value = [...moments.value, { id: ++ids, at: Date.now(), up, what }].slice(-MOST)
    },
    empty: () => void counts.empty++,
  }

  async function start(speaker: Speaker, since: number, every: () => number): Promise<string> {
    const problem = await proxy.open()
    if (problem) return problem
    delays = createDelays()
    tally = createTally()
    moments.value = []
    began.value = Date.now()
    Object.assign(counts, NONE)
    stop = way.start({ origin: proxy.origin.value, speaker, since, every }, ear)
    return ''
  }

  /** A new proxy next time: it counts from nothing. */
  async function end() {
    stop()
    await proxy.count()
    await proxy.close()
  }

  async function look(now: number) {
    counts.missed = tally.missed(stored, now)
    counts.p50 = delays.percentile(50)
    counts.p99 = delays.percentile(99)
    await proxy.count()
  }

  return { way, counts, moments, began, traffic: proxy.traffic, start, end, look }
}
