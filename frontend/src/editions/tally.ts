/** What the server stored, and when the page learned of it, in milliseconds since 1970. */
export interface Stored {
  seq: number
  known: number
}

/** Said longer ago than this and still not there: it is not on its way any more. */
export const LATE = 3000

/** What one edition received, held against what the server stored. */
export function createTally() {
  const heard = new Set<number>()
  const received = new Set<number>()
  let first = Infinity
  let newestHeard = 0
  let newest = 0

  const tally = {
    twice: 0,
    outOfOrder: 0,

    /** From its subscription. */
    hears(seq: number) {
      first = Math.min(first, seq)
      if (heard.has(seq)) tally.twice++
      else if (seq < newestHeard) tally.outOfOrder++
      heard.add(seq)
      newestHeard = Math.max(newestHeard, seq)
      tally.fetches(seq)
    },

    /** In an answer to what it asked: that overlaps with what it hears, and is no second delivery. */
    fetches(seq: number) {
      received.add(seq)
      newest = Math.max(newest, seq)
    },

    /** What it does not have, of all that was stored since it heard its first. */
    missed(stored: readonly Stored[], now: number): number {
      return stored.filter(({ seq, known }) => seq > first && known < now - LATE && !received.has(seq)).length
    },

    /** Whether nothing reaches it any more: what should be there is newer than all it has. */
    isBehind(stored: readonly Stored[], now: number): boolean {
      const due = stored.findLast(({ known }) => known < now - LATE)
      return due !== undefined && due.seq > Math.max(first, newest)
    },
  }

  return tally
}
