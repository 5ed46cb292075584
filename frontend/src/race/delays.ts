const KEPT = 1000

/** The newest thousand delays, in milliseconds. */
export function createDelays() {
  const all: number[] = []
  return {
    add(delay: number) {
      all.push(delay)
      if (all.length > KEPT) all.shift()
    },
    /** The smallest that so many in a hundred do not exceed (nearest rank); null while there is none. */
    percentile(percent: number): number | null {
      const sorted = all.toSorted((one, other) => one - other)
      return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? null
    },
  }
}
