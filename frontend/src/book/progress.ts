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

type Store = Pick<Storage, 'getItem' | 'setItem'>

function all(store: Store): Record<string, Progress> {
  try {
    return JSON.parse(store.getItem(KEY) ?? '{}')
  } catch {
    return {} // somebody else's, or broken: begin anew
  }
}

export function progressOf(chapter: string, store: Store = localStorage): Progress {
  return { seen: [], ...all(store)[chapter] }
}

export function keep(chapter: string, progress: Partial<Progress>, store: Store = localStorage): void {
  const kept = { ...progressOf(chapter, store), ...progress }
  store.setItem(KEY, JSON.stringify({ ...all(store), [chapter]: kept }))
}
