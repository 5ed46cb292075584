/** What this browser's reader has done, a chapter each. */
export interface Progress {
  /** which of the answers was chosen, from 0 */
  predicted?: number
  /** checkpoints that were seen */
  seen: string[]
  /** came to the end */
  read?: boolean
}

const KEY = 'book'

function all(): Record<string, Progress> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}')
  } catch {
    return {} // somebody else's, or broken: begin anew
  }
}

export function progressOf(chapter: string): Progress {
  return { seen: [], ...all()[chapter] }
}

export function keep(chapter: string, progress: Partial<Progress>): void {
  const kept = { ...progressOf(chapter), ...progress }
  localStorage.setItem(KEY, JSON.stringify({ ...all(), [chapter]: kept }))
}
