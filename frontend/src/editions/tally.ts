/** What the server stored, and when the page learned of it, in milliseconds since 1970. */
export interface Stored {
  seq: number
  known: number
}

/** Said longer ago than this and still not there: it is not on its way any more. */
export const LATE = 3000

/** What one edition received, held against what the server stored. */
export function createTally() {
  const received = new Set<number>()
  let first = Infinity
  let newest = 0
  let twice = 0
  let outOfOrder = 0

  /** From its subscription. */
  function hears(seq: number) {
    first = Math.min(first, seq)
    if (heard.has(seq)) twice++
    else if (seq < newest) outOfOrder++
    heard.add(seq)
    received.add(seq)
    newest = Math.max(newest, seq)
  }
  const heard = new Set<number>()

  /** In an answer to what it asked: that overlaps with what it hears, and is no second delivery. */
  function fetched(seqs: number[]) {
    seqs.forEach((seq) => received.add(seq))
  }

  /** What it does not have, of all that was stored since it heard its first. */
  function missed(stored: readonly Stored[], now: number): number {
    return stored.filter(({ seq, known }) => seq > first && known < now - LATE && !received.has(seq)).length
  }

  /** Whether the newest that it should have is there. */
  function isBehind(stored: readonly Stored[], now: number): boolean {
    const due = stored.findLast(({ known }) => known < now - LATE)
    return due !== undefined && due.seq > first && !received.has(due.seq)
  }

  return {
    hears,
    fetched,
    missed,
    isBehind,
    get twice() {
      return twice
    },
    get outOfOrder() {
      return outOfOrder
    },
  }
}
