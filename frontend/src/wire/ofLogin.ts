import { parse, type SockFrame } from './frames'
import type { WireRecord } from './record'
import { listen } from './tap'

/** Hears the wire of those connections that signed in by a name; returns how to stop. */
export function listenTo(login: string, hear: (frame: SockFrame, record: WireRecord) => void) {
  const its = new Set<number>()
  return listen((record) => {
    const frame = parse(record)
    if (frame.type === 'messages' && signsIn(frame, login)) its.add(record.connection)
    if (its.has(record.connection)) hear(frame, record)
  })
}

function signsIn({ stomp }: SockFrame & { type: 'messages' }, login: string): boolean {
  return stomp.some(({ command, headers }) => command === 'CONNECT' && headers.login === login)
}
