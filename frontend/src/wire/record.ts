/** `unsent`: given to a socket that was no longer open, so it never left the page. */
export type Direction = 'sent' | 'received' | 'unsent' | 'closed'

export interface WireRecord {
  id: number
  /** milliseconds since 1970 */
  time: number
  direction: Direction
  /** the frame as on the wire, secrets masked; for `closed` the code and the reason */
  raw: string
  /** of the unmasked frame, in UTF-8 */
  bytes: number
  /** counts the page's connections from 1 */
  connection: number
  /** SockJS's `websocket`, `xhr-streaming`, …; empty until it has chosen one; `native websocket` without SockJS */
  transport: string
}
