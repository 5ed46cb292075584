import SockJS from 'sockjs-client'
import escape from 'sockjs-client/lib/utils/escape'
import { NATIVE } from '../stomp/native'
import { mask } from './frames'
import { watchNativeSockets } from './native'
import type { Direction, WireRecord } from './record'

/** What sockjs-client 1.6.1 keeps in its prototype; private, so the version is pinned. */
interface Internals {
  readyState: number
  _transport?: { transportName: string } | null
  _transportMessage(raw: string): void
  _close(code: number, reason: string, wasClean?: boolean): void
  send(data: string): void
}

const LATE_COMERS_GET = 500

const recent: WireRecord[] = []
const listeners = new Set<(record: WireRecord) => void>()
const known = new WeakMap<object, { connection: number; transport: string }>()
let connections = 0
let records = 0

/** Hears every record from now on, after the newest 500 so far; returns how to stop. */
export function listen(listener: (record: WireRecord) => void): () => void {
  recent.forEach(listener)
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** No component has to know that it is watched. */
export function installTap(): void {
  watchSockJs()
  watchNativeSockets((socket, direction, raw) => publish(socket, NATIVE, direction, raw))
}

/** Patches the prototype that all SockJS objects share. */
function watchSockJs(): void {
  const sock = SockJS.prototype as unknown as Internals
  const { _transportMessage, _close, send } = sock

  sock._transportMessage = function (raw) {
    tell(this, 'received', raw) // first: handling it may send an answer
    _transportMessage.call(this, raw)
  }
  sock.send = function (data) {
    send.call(this, data) // first: it throws while connecting
    tell(this, this.readyState === SockJS.OPEN ? 'sent' : 'unsent', `[${escape.quote(String(data))}]`)
  }
  sock._close = function (code, reason, wasClean) {
    if (this.readyState < SockJS.CLOSING) tell(this, 'closed', `${code} ${reason ?? ''}`.trim())
    _close.call(this, code, reason, wasClean)
  }
}

function tell(sock: Internals, direction: Direction, raw: string): void {
  publish(sock, sock._transport?.transportName, direction, raw)
}

function publish(socket: object, transport: string | undefined, direction: Direction, raw: string): void {
  const its = known.get(socket) ?? { connection: ++connections, transport: '' }
  if (transport) its.transport = transport
  known.set(socket, its)
  const bytes = new TextEncoder().encode(raw).length
  const record = { id: ++records, time: Date.now(), direction, raw: mask(raw), bytes, ...its }
  recent.push(record)
  if (recent.length > LATE_COMERS_GET) recent.shift()
  listeners.forEach((listener) => listener(record))
}
