import { ARTICLE_PROBE, PROBE } from '../destinations'
import { NATIVE } from '../stomp/native'
import { clock } from '../ui/clock'
import { HEART_BEAT, parse, type SockFrame, type StompFrame } from './frames'
import type { WireRecord } from './record'

/** A record as a line of the wire view. */
export interface Row extends WireRecord {
  clock: string
  /** the STOMP command, or what the frame means to SockJS */
  kind: string
  /** destination, or what stands for it */
  where: string
  /** the body in one line */
  what: string
  /** a heart-beat or a five-second probe */
  quiet: boolean
}

const PROBES = [PROBE, ARTICLE_PROBE]

export function describe(record: WireRecord): Row {
  return { ...record, ...meaning(record, parse(record)), clock: clock(record.time) }
}

/** What a text filter looks into: all that the row says. */
export function matches(row: Row, text: string): boolean {
  const wanted = text.trim().toLowerCase()
  const said = [row.direction, `#${row.connection}`, row.transport, row.kind, row.where, row.what, row.raw]
  return said.join(' ').toLowerCase().includes(wanted)
}

export function asText(row: Row): string {
  const size = row.direction === 'closed' ? '-' : `${row.bytes} B`
  return [row.clock, row.direction, `#${row.connection}`, row.transport || '-', size, inOneLine(row)].join(
    '\t',
  )
}

/** SockJS has quoted it already. */
function inOneLine({ direction, transport, raw }: Row): string {
  return transport === NATIVE && direction !== 'closed' ? JSON.stringify(raw) : raw
}

type Meaning = Pick<Row, 'kind' | 'where' | 'what' | 'quiet'>

function meaning(record: WireRecord, frame: SockFrame): Meaning {
  const plain = (kind: string, where: string): Meaning => ({ kind, where, what: '', quiet: false })
  if (record.direction === 'closed') return plain('closed', record.raw)
  switch (frame.type) {
    case 'open':
      return plain('open', `SockJS over ${record.transport}`)
    case 'heartbeat':
      return { ...plain(HEART_BEAT, 'SockJS'), quiet: true }
    case 'close':
      return plain('close', `${frame.code} ${frame.reason}`.trim())
    case 'messages':
      return ofMessages(frame.stomp)
    default:
      return plain('?', record.raw)
  }
}

function ofMessages(stomp: StompFrame[]): Meaning {
  const [first, ...more] = stomp
  if (!first) return { kind: '?', where: 'nothing inside', what: '', quiet: false }
  const what = first.body + (more.length ? ` (and ${more.length} more)` : '')
  return { kind: first.command, where: whereOf(first), what: what.trim(), quiet: stomp.every(isQuiet) }
}

function whereOf({ command, headers }: StompFrame): string {
  if (command === HEART_BEAT) return 'STOMP'
  if (command === 'CONNECT') return `login:${headers.login ?? ''}`
  if (command === 'CONNECTED') return `heart-beat:${headers['heart-beat'] ?? ''}`
  return headers.destination ?? headers.message ?? headers.id ?? headers['receipt-id'] ?? ''
}

function isQuiet({ command, headers }: StompFrame): boolean {
  return command === HEART_BEAT || (command === 'SEND' && PROBES.includes(headers.destination ?? ''))
}
