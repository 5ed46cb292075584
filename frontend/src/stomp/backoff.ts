const FIRST = 500
const MOST = 2000

/**
 * How long to wait before the next try, in milliseconds. Full jitter: anything from nothing to a bound that doubles,
 * so that a room full of people who lost the server together does not come back to it in step. Across an ocean, or for
 * thousands, the bound would be a minute.
 */
export function backoff(failures: number, random: () => number = Math.random): number {
  return random() * Math.min(MOST, FIRST * 2 ** failures)
}

/**
 * How long a try may take. On a wire that has died in silence a try never ends, and it stays dead when the wire is
 * mended: so most are short. Every fourth is for a network that is only slow.
 */
export function patience(failures: number): number {
  return failures % 4 === 3 ? 4000 : 1000
}
