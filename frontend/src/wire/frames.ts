import { NATIVE } from '../stomp/native'
import type { WireRecord } from './record'

/** One STOMP frame, or a lone end of line, which is STOMP's heart-beat. */
export interface StompFrame {
  command: string
  headers: Record<string, string>
  body: string
}

/** One frame of SockJS, as it is on the wire. */
export type SockFrame =
  | { type: 'open' | 'heartbeat' | 'unknown' }
  | { type: 'close'; code: number; reason: string }
  | { type: 'messages'; texts: string[]; stomp: StompFrame[] }

export const HEART_BEAT = 'heart-beat'

const MASK = '••••••'

/** What crossed the wire, in SockJS's frames or without them; of `closed`, which is no frame, nothing is known. */
export function parse(record: Pick<WireRecord, 'direction' | 'transport' | 'raw'>): SockFrame {
  if (record.direction === 'closed') return { type: 'unknown' }
  return record.transport === NATIVE ? messages([record.raw]) : parseSock(record.raw)
}

/** `o`, `h`, `a["…"]` and `c[code,"reason"]` come from the server; the browser sends `["…"]`. */
export function parseSock(raw: string): SockFrame {
  if (raw === 'o') return { type: 'open' }
  if (raw === 'h') return { type: 'heartbeat' }
  const payload = arrayIn(raw)
  if (!payload) return { type: 'unknown' }
  if (raw.startsWith('c'))
    return { type: 'close', code: Number(payload[0]), reason: String(payload[1] ?? '') }
  return messages(payload.map(String))
}

function messages(texts: string[]): SockFrame {
  return { type: 'messages', texts, stomp: texts.flatMap(parseStomp) }
}

/** STOMP 1.2: a text may carry several frames; between them, and instead of one, there may be ends of line. */
export function parseStomp(text: string): StompFrame[] {
  const frames: StompFrame[] = []
  let rest = text
  while (rest) {
    const blank = /^(\r?\n)+/.exec(rest)
    if (blank) {
      rest = rest.slice(blank[0].length)
      if (!rest && !frames.length) frames.push({ command: HEART_BEAT, headers: {}, body: '' })
      continue
    }
    const { frame, length } = firstFrame(rest)
    frames.push(frame)
    rest = rest.slice(length)
  }
  return frames
}

/** Hides what the visitor would not show to a class: the values of passcode and client-id in CONNECT. */
export function mask(raw: string): string {
  const payload = arrayIn(raw)
  if (!payload) return maskStomp(raw)
  if (raw.startsWith('c')) return raw
  const masked = payload.map((text) => maskStomp(String(text)))
  const same = masked.every((text, i) => text === payload[i])
  return same ? raw : raw.slice(0, raw.indexOf('[')) + JSON.stringify(masked)
}

function maskStomp(text: string): string {
  const sections = /((?:^|\0)[\r\n]*(?:CONNECT|STOMP)\r?\n)([^\0]*?)(?=\n\r?\n|\0|$)/g
  return text.replace(
    sections,
    (_, command, headers) => command + headers.replace(/^(passcode|client-id):[^\r\n]*/gm, `$1:${MASK}`),
  )
}

function arrayIn(raw: string): unknown[] | undefined {
  const json = /^[acm]?(\[.*\])$/s.exec(raw)?.[1]
  if (!json) return undefined
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function firstFrame(text: string): { frame: StompFrame; length: number } {
  const headEnd = /\r?\n\r?\n/.exec(text)
  const head = headEnd ? text.slice(0, headEnd.index) : text.replace(/\0[^]*$/, '')
  const [command = '', ...lines] = head.split(/\r?\n/)
  const headers = headersIn(lines, command.startsWith('CONNECT'))
  const bodyStart = headEnd ? headEnd.index + headEnd[0].length : head.length
  const body = bodyIn(text.slice(bodyStart), headers['content-length'])
  return { frame: { command, headers, body }, length: bodyStart + body.length + 1 }
}

/** The first of a repeated header counts (STOMP 1.2); CONNECT and CONNECTED do not escape theirs. */
function headersIn(lines: string[], plain: boolean): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const line of lines) {
    const colon = line.indexOf(':')
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1)].map((s) => (plain ? s : unescape(s)))
    if (colon > 0) headers[name!] ??= value!
  }
  return headers
}

function unescape(text: string): string {
  const meant: Record<string, string> = { n: '\n', r: '\r', c: ':', '\\': '\\' }
  return text.replace(/\\([nrc\\])/g, (_, letter) => meant[letter]!)
}

/** A body ends at the first NUL, unless content-length (in bytes, not characters) says that NULs belong to it. */
function bodyIn(text: string, contentLength?: string): string {
  const toNul = text.split('\0', 1)[0]!
  if (!contentLength) return toNul
  const bytes = new TextEncoder().encode(text).slice(0, Number(contentLength))
  return new TextDecoder().decode(bytes)
}
