import type { InjectionKey } from 'vue'
import { APP } from '../destinations'
import { NATIVE } from '../stomp/native'
import { HEART_BEAT, parse, type StompFrame } from './frames'
import * as say from './sentences'
import type { WireRecord } from './record'

/** Where a row, or a line inside it, says what it is: only a view that has room for the sentence provides it. */
export const EXPLAIN: InjectionKey<(sentence: string) => void> = Symbol('explain')

/** What a row is, who sends it and what must follow, in one sentence. */
export function explain(record: WireRecord): string {
  if (record.direction === 'unsent') return say.UNSENT
  if (record.direction === 'closed') return say.CLOSED
  const frame = parse(record)
  if (frame.type !== 'messages') return say.SOCK[frame.type]
  return around(record) + ofFrame(frame.stomp[0])
}

function around({ transport, direction }: WireRecord): string {
  if (transport === NATIVE) return ''
  return direction === 'sent' ? say.FROM_BROWSER : say.FROM_SERVER
}

function ofFrame(frame?: StompFrame): string {
  const asks = frame?.command === 'SUBSCRIBE' && frame.headers.destination?.startsWith(`${APP}/`)
  return asks ? say.QUESTION : ofCommand(frame?.command ?? '')
}

function ofCommand(command: string): string {
  if (['ACK', 'NACK', 'BEGIN', 'COMMIT', 'ABORT'].includes(command)) return command + say.UNWANTED
  return say.STOMP[command === 'STOMP' ? 'CONNECT' : command] ?? say.NO_COMMAND
}

function ofHeader(command: string, line: string): string {
  const name = line.slice(0, Math.max(0, line.indexOf(':')))
  if (!name) return say.NO_HEADER
  return say.HEADERS[`${command} ${name}`] ?? say.HEADERS[name] ?? say.UNKNOWN_HEADER
}

/** A line of STOMP, and what it says; of a body nothing is said. */
export interface Line {
  text: string
  about: string
}

/** The STOMP inside a record as it was written, right or wrong, with `^@` for NUL. */
export function lines(record: WireRecord): Line[] {
  const frame = parse(record)
  return frame.type === 'messages' ? frame.texts.flatMap(linesOf) : []
}

function linesOf(text: string): Line[] {
  // shown by its escape, or there would be nothing to see
  if (!text.trim()) return [{ text: JSON.stringify(text).slice(1, -1), about: ofCommand(HEART_BEAT) }]
  const frames = text.split('\0').map(linesOfFrame)
  for (const frame of frames.slice(0, -1)) frame.at(-1)!.text += '^@'
  const all = frames.flat()
  return all.at(-1)!.text ? all : all.slice(0, -1)
}

function linesOfFrame(frame: string): Line[] {
  let command = ''
  let isHead = true
  return frame.split('\n').map((text) => {
    const line = text.replace(/\r$/, '')
    if (command && !line) isHead = false
    if (!isHead || !line) return { text, about: '' }
    if (command) return { text, about: ofHeader(command, line) }
    return { text, about: ofCommand((command = line)) }
  })
}
