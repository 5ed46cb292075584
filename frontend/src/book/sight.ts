/** What can be seen of the chat on this page, in its own words. */
export interface View {
  state: string
  /** lines that the reader has said and that have come back */
  mine: number
  people: number
}

/** Remembers enough of what was seen to know what has happened. */
export function useSight() {
  let before: View = { state: '', mine: 0, people: 0 }
  let lost = false
  let left = false

  /** The checkpoints that this look reaches. */
  return function look(now: View): string[] {
    const listening = now.state.startsWith('connected')
    const reached: [string, boolean][] = [
      ['listening', listening],
      ['message', listening && now.mine > before.mine],
      ['lost', now.state.startsWith('lost')],
      ['left', now.state.startsWith('left')],
      ['cut-survived', listening && lost],
      ['came-back', listening && left],
      ['two-people', now.people > 1],
      ['fallback', listening && /over (xhr|eventsource)/.test(now.state)],
    ]
    lost = now.state.startsWith('lost') || (lost && !listening)
    left = now.state.startsWith('left') || (left && !listening)
    before = now
    return reached.filter(([, is]) => is).map(([id]) => id)
  }
}
