import type { Traffic } from '../faults/requests'

/** What one message there and back costs, on average. */
export interface Cost {
  /** HTTP requests */
  requests: number
  /** bytes to the server, headers included, as the proxy counted them */
  up: number
  down: number
  /** milliseconds */
  roundTrip: number
}

export const TEXT = 'Is this thing on?'
export const TIMES = 10

const AT_REST_AFTER = 60
const AT_REST_WITHIN = 25

/**
 * Says the same text ten times, each time once the one before has come back.
 * @param count asks the proxy for what has passed
 */
export async function measure(
  echo: (text: string) => Promise<void>,
  count: () => Promise<Traffic>,
): Promise<Cost> {
  await echo(TEXT) // the first also carries what was sent before it
  const before = await atRest(count)
  const roundTrips: number[] = []
  for (let i = 0; i < TIMES; i++) {
    const said = performance.now()
    await echo(TEXT)
    roundTrips.push(performance.now() - said)
  }
  const after = await atRest(count)
  const each = (what: 'requests' | 'up' | 'down') => (after[what] - before[what]) / TIMES
  return { requests: each('requests'), up: each('up'), down: each('down'), roundTrip: median(roundTrips) }
}

/** A message can be there before the answer to the request that carried it: waits until nothing passes any more. */
async function atRest(count: () => Promise<Traffic>): Promise<Traffic> {
  let before = await count()
  for (let i = 0; i < AT_REST_WITHIN; i++) {
    await new Promise((resolve) => setTimeout(resolve, AT_REST_AFTER))
    const now = await count()
    if (now.up === before.up && now.down === before.down) return now
    before = now
  }
  return before
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.floor(sorted.length / 2)]!) / 2
}
