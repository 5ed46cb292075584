/** What the server stored, and publishes to the room. */
export interface Said {
  seq: number
  from: string
  info: string
  at: string
  key?: string | null
}

/** What the server answers who asks for all after a number. */
export interface Since {
  epoch: string
  messages: Said[]
  complete: boolean
}

/** What recovery tells the screen. */
export interface Screen {
  /** at the end, in order */
  append(messages: Said[]): void
  /** instead of all that was there; `why` is for the reader, and empty only the first time */
  replace(messages: Said[], complete: boolean, why: string): void
}

const TOO_MANY = 'Reloaded: too much was said meanwhile to show it all'
const BEGAN_ANEW = 'Reloaded: the server began a new history'

/**
 * Every message once and in order, through any number of sessions. In each: subscribe, hold what arrives, fetch what was
 * said since the last number, then merge. Fetching first would lose what is said between the answer and the subscription.
 */
export function useRecovery(screen: Screen, fetch: (seq: number, epoch: string) => void) {
  let epoch = ''
  let last = 0
  /** what arrived live and waits for the answer; null while nothing is missing */
  let held: Said[] | null = []

  /** In a session's beginning, once its subscription is on the way. */
  function begin() {
    held = []
    fetch(last, epoch)
  }

  function hear(said: Said) {
    if (held) held.push(said)
    else if (said.seq === last + 1) append([said])
    else if (said.seq > last) {
      held = [said]
      fetch(last, epoch)
    }
  }

  /** Whether nothing is missing now. */
  function answered({ epoch: its, messages, complete }: Since, since: number): boolean {
    if (epoch && its !== epoch && since) {
      fetch(0, '') // these are numbers of another history: all of it is needed
      return false
    }
    if (!epoch) replace(messages, complete, '')
    else if (its !== epoch) replace(messages, complete, BEGAN_ANEW)
    else if (!complete) replace(messages, complete, TOO_MANY)
    else append(messages.filter((said) => said.seq > last))
    epoch = its
    const live = held ?? []
    held = null
    live.forEach(hear)
    return held === null
  }

  function replace(messages: Said[], complete: boolean, why: string) {
    last = messages.at(-1)?.seq ?? 0
    screen.replace(messages, complete, why)
  }

  function append(messages: Said[]) {
    if (!messages.length) return
    last = messages.at(-1)!.seq
    screen.append(messages)
  }

  return { begin, hear, answered }
}
