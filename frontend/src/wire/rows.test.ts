import { expect, test } from 'vitest'
import { ARTICLE_PROBE, PRESENCE, PROBE, SAY, WHISPER } from '../destinations'
import { NATIVE } from '../stomp/native'
import { asText, describe, matches } from './rows'
import type { Direction } from './record'

const row = (raw: string, direction: Direction = 'sent', transport = 'websocket') =>
  describe({ id: 1, time: 0, direction, raw, bytes: raw.length, connection: 2, transport })
const sent = (text: string) => row(JSON.stringify([text]))

test('both probes and both heart-beats are quiet, a message is not', () => {
  expect(sent(`SEND\ndestination:${PROBE}\n\n\0`).quiet).toBe(true)
  expect(sent(`SEND\ndestination:${ARTICLE_PROBE}\n\n\0`).quiet).toBe(true)
  expect(sent('\n').quiet).toBe(true)
  expect(row('h', 'received').quiet).toBe(true)
  expect(sent(`SEND\ndestination:${SAY}\n\n{}\0`).quiet).toBe(false)
})

test('a heart-beat does not make the message beside it quiet', () => {
  expect(row('a' + JSON.stringify(['\n', 'MESSAGE\n\nhi\0']), 'received').quiet).toBe(false)
})

test('a row says command and destination in one line', () => {
  expect(sent(`SUBSCRIBE\nid:sub-0\ndestination:${PRESENCE}\n\n\0`)).toMatchObject({
    kind: 'SUBSCRIBE',
    where: PRESENCE,
  })
})

test('the filter looks into direction, connection, command and raw frame', () => {
  const frame = sent(`SEND\ndestination:${WHISPER}\n\n{"to":"Bob"}\0`)

  for (const text of ['sent', '#2', 'websocket', 'send', 'WHISPER', 'bob', ' '])
    expect(matches(frame, text)).toBe(true)
  expect(matches(frame, 'carol')).toBe(false)
})

test.each([sent, (text: string) => row(text, 'sent', NATIVE)])(
  'a row is copied as one line with the raw frame at its end, over SockJS or without',
  (over) => {
    const frame = over('SEND\ndestination:test\n\n\0')

    expect(frame).toMatchObject({ kind: 'SEND', where: 'test' })
    expect(asText(frame)).toMatch(/^[^\n]*"SEND\\ndestination:test\\n\\n\\u0000"\]?$/)
  },
)
