import { expect, test } from 'vitest'
import { PRESENCE, PRESENCE_NOW } from '../destinations'
import { NATIVE } from '../stomp/native'
import { explain, lines } from './explanations'
import type { Direction } from './record'

const record = (raw: string, direction: Direction = 'sent', transport = NATIVE) => ({
  id: 1,
  time: 0,
  direction,
  raw,
  bytes: raw.length,
  connection: 1,
  transport,
})
const overSockJs = (raw: string, direction: Direction) => explain(record(raw, direction, 'websocket'))

test.each([
  ['o', 'received', /^o, sent by the server .* CONNECT\.$/],
  ['h', 'received', /^h, sent by the server .* nothing must follow\.$/],
  ['c[3000,"Go away!"]', 'received', /^c\[code,reason\], sent by the server/],
  ['a["MESSAGE\\n\\nhi\\u0000"]', 'received', /^Inside a\[…\].* server: MESSAGE, sent by/],
  ['["SEND\\n\\nhi\\u0000"]', 'sent', /^Inside \[…\].* browser: SEND, sent by the client/],
] as const)('over SockJS %s is explained, with what is around it', (raw, direction, words) => {
  expect(overSockJs(raw, direction)).toMatch(words)
})

test.each([
  ['client', 'sent', 'CONNECT SUBSCRIBE UNSUBSCRIBE SEND DISCONNECT ACK'],
  ['server', 'received', 'CONNECTED MESSAGE RECEIPT ERROR'],
] as const)('the %s’s frames are explained as its own', (whose, direction, commands) => {
  for (const command of commands.split(' '))
    expect(explain(record(`${command}\n\n\0`, direction))).toMatch(
      new RegExp(`^${command}, sent by the ${whose}.*\\.$`),
    )
})

test('a SUBSCRIBE that is a question is told from one that lasts', () => {
  const to = (destination: string) => explain(record(`SUBSCRIBE\nid:1\ndestination:${destination}\n\n\0`))

  expect(to(PRESENCE_NOW)).toContain('answers it once')
  expect(to(PRESENCE)).not.toContain('once')
})

test('what is no command, what never left, and the end are explained too', () => {
  expect(explain(record('HELLO\n\n\0'))).toMatch(/^No command of STOMP/)
  expect(explain(record('SEND\n\n\0', 'unsent'))).toMatch(/^Never sent/)
  expect(explain(record('1002', 'closed'))).toMatch(/^The end/)
  expect(explain(record('\n'))).toMatch(/^A heart-beat/)
})

test('a frame is shown line by line, with what command and headers say', () => {
  const [command, receipt, blank, body, ...more] = lines(record('SEND\nreceipt:1\n\nsubject:hi\0'))

  expect(command).toEqual({ text: 'SEND', about: expect.stringMatching(/^SEND, /) })
  expect(receipt).toEqual({
    text: 'receipt:1',
    about: expect.stringMatching(/^receipt: .* none for what it refuses/),
  })
  expect([blank, body, more]).toEqual([{ text: '', about: '' }, { text: 'subject:hi^@', about: '' }, []])
})

test('the same header is explained by the frame it is in', () => {
  const about = (text: string) => lines(record(`${text}\n\n\0`))[1]!.about

  expect(about('SUBSCRIBE\nid:1')).not.toBe(about('UNSUBSCRIBE\nid:1'))
  expect(about('SEND\nshoe-size:44')).toMatch(/^Not a header of STOMP/)
})

test('a wrong frame is shown as it was written', () => {
  expect(lines(record('SEND\ndestination\n:x'))).toMatchObject([
    { text: 'SEND' },
    { text: 'destination', about: expect.stringMatching(/^Not a header:/) },
    { text: ':x', about: expect.stringMatching(/^Not a header:/) },
  ])
})

test('a second frame begins anew, and a heart-beat can be seen', () => {
  const shown = lines(record('SEND\n\na\0\nSEND\n\nb\0\n')).map(({ text }) => text)

  expect(shown.join('|')).toBe('SEND||a^@||SEND||b^@|')
  expect(lines(record('\n'))).toMatchObject([{ text: '\\n' }])
})
