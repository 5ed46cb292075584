import { expect, test } from 'vitest'
import { ROOM } from '../destinations'
import { NATIVE } from '../stomp/native'
import { HEART_BEAT, mask, parse, parseSock, parseStomp } from './frames'

const stomp = (raw: string) => {
  const frame = parseSock(raw)
  return frame.type === 'messages' ? frame.stomp : []
}
const onWire = (...texts: string[]) => JSON.stringify(texts)

test.each([
  ['o', { type: 'open' }],
  ['h', { type: 'heartbeat' }],
  ['c[3000,"Go away!"]', { type: 'close', code: 3000, reason: 'Go away!' }],
  ['', { type: 'unknown' }],
  ['a[broken', { type: 'unknown' }],
  ['hello', { type: 'unknown' }],
])('%s is a frame of SockJS, or unknown, but no error', (raw, frame) => {
  expect(parseSock(raw)).toEqual(frame)
})

test('without SockJS the same text is STOMP, and an end is no frame', () => {
  const raw = 'c[1,2]\n\n\0'

  expect(parse({ direction: 'received', transport: NATIVE, raw })).toMatchObject({
    type: 'messages',
    texts: [raw],
    stomp: [{ command: 'c[1,2]' }],
  })
  expect(parse({ direction: 'received', transport: 'websocket', raw: 'h' })).toEqual({ type: 'heartbeat' })
  expect(parse({ direction: 'closed', transport: NATIVE, raw: '1006' })).toEqual({ type: 'unknown' })
})

test('a frame has command, headers and body', () => {
  const raw = 'a' + onWire(`MESSAGE\ndestination:${ROOM}\nsubscription:sub-0\n\n{"info":"hi"}\0`)
  const headers = { destination: ROOM, subscription: 'sub-0' }

  expect(stomp(raw)).toEqual([{ command: 'MESSAGE', headers, body: '{"info":"hi"}' }])
})

test('several messages of one SockJS frame are all read, and several STOMP frames of one message', () => {
  const commands = stomp('a' + onWire('ERROR\n\none\0', 'RECEIPT\nreceipt-id:1\n\n\0')).map((f) => f.command)

  expect(commands).toEqual(['ERROR', 'RECEIPT'])
  expect(parseStomp('SEND\n\na\0\n\nSEND\n\nb\0\n').map((frame) => frame.body)).toEqual(['a', 'b'])
})

const send = (headers: Record<string, string>, body = '') => ({ command: 'SEND', headers, body })

test.each([
  [
    'the article’s probe has one header and no body',
    'SEND\ndestination:test\n\n\0',
    send({ destination: 'test' }),
  ],
  ['a lone end of line is a heart-beat', '\n', { command: HEART_BEAT, headers: {}, body: '' }],
  ['so is one with CR', '\r\n', { command: HEART_BEAT, headers: {}, body: '' }],
  ['escaped headers are read as meant', 'SEND\na\\cb:x\\ny\\\\z\n\n\0', send({ 'a:b': 'x\ny\\z' })],
  [
    'but not those of CONNECT',
    'CONNECT\nlogin:a\\cb\n\n\0',
    { ...send({ login: 'a\\cb' }), command: 'CONNECT' },
  ],
  ['the first of a repeated header counts', 'SEND\nkey:new\nkey:old\n\n\0', send({ key: 'new' })],
  ['lines may end in CR LF', 'SEND\r\ndestination:x\r\n\r\nbody\0', send({ destination: 'x' }, 'body')],
  ['a frame cut short is shown as far as it goes', 'SEND\ndestination:x', send({ destination: 'x' })],
])('%s', (_, text, frame) => {
  expect(parseStomp(text)).toEqual([frame])
})

test('content-length counts bytes, and lets a NUL be part of the body', () => {
  const [first, second] = parseStomp('SEND\ncontent-length:4\n\né\0x\0SEND\n\nnext\0')

  expect([first!.body, second!.body]).toEqual(['é\0x', 'next'])
})

test('passcode and client-id are hidden, the name is not', () => {
  const raw = onWire('CONNECT\nlogin:Alice\npasscode:s3cret:x\nclient-id:abc\naccept-version:1.2\n\n\0')
  const passcode = '••••••'

  const hidden = mask(raw)

  expect(hidden).not.toMatch(/s3cret|abc/)
  expect(stomp(hidden)[0]!.headers).toMatchObject({ login: 'Alice', passcode, 'accept-version': '1.2' })
})

test('STOMP without SockJS is hidden likewise, and so is a frame that ends too early', () => {
  expect(mask('CONNECT\r\npasscode:s3cret\r\nlogin:Alice\r\n\r\n\0')).toBe(
    'CONNECT\r\npasscode:••••••\r\nlogin:Alice\r\n\r\n\0',
  )
  expect(mask('CONNECT\nclient-id:abc\npasscode:s3cret')).toBe('CONNECT\nclient-id:••••••\npasscode:••••••')
  expect(mask('CONNECT\npasscode:s3cret\0')).not.toContain('s3cret')
  // the older spelling too, also behind another frame
  expect(mask(onWire('SEND\n\n\0STOMP\npasscode:s3cret\n\n\0'))).not.toContain('s3cret')
})

test.each(['a' + onWire('MESSAGE\ndestination:x\n\npasscode:workshop\0'), '["SEND\\n\\n\\u200f\\u0000"]'])(
  '%j, in which there is no secret, is left byte for byte',
  (raw) => {
    expect(mask(raw)).toBe(raw)
  },
)
