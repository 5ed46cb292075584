import { expect, test } from 'vitest'
import { ROOM } from '../destinations'
import { NATIVE } from '../stomp/native'
import { HEART_BEAT, mask, parse, parseSock, parseStomp } from './frames'

const stomp = (raw: string) => {
  const frame = parseSock(raw)
  return frame.type === 'messages' ? frame.stomp : []
}
const onWire = (...texts: string[]) => JSON.stringify(texts)

test('o opens, h is a heartbeat, c closes with code and reason', () => {
  expect(parseSock('o')).toEqual({ type: 'open' })
  expect(parseSock('h')).toEqual({ type: 'heartbeat' })
  expect(parseSock('c[3000,"Go away!"]')).toEqual({ type: 'close', code: 3000, reason: 'Go away!' })
})

test('what is not SockJS is unknown, not an error', () => {
  expect(parseSock('')).toEqual({ type: 'unknown' })
  expect(parseSock('a[broken')).toEqual({ type: 'unknown' })
  expect(parseSock('hello')).toEqual({ type: 'unknown' })
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

  expect(stomp(raw)).toEqual([
    {
      command: 'MESSAGE',
      headers: { destination: ROOM, subscription: 'sub-0' },
      body: '{"info":"hi"}',
    },
  ])
})

test('the article’s probe has one header and no body', () => {
  expect(stomp(onWire('SEND\ndestination:test\n\n\0'))).toEqual([
    { command: 'SEND', headers: { destination: 'test' }, body: '' },
  ])
})

test('several messages of one SockJS frame are all read', () => {
  expect(stomp('a' + onWire('ERROR\n\none\0', 'RECEIPT\nreceipt-id:1\n\n\0')).map((f) => f.command)).toEqual([
    'ERROR',
    'RECEIPT',
  ])
})

test('several STOMP frames of one message are all read', () => {
  expect(parseStomp('SEND\n\na\0\n\nSEND\n\nb\0\n').map((frame) => frame.body)).toEqual(['a', 'b'])
})

test('a lone end of line is a STOMP heart-beat', () => {
  expect(parseStomp('\n').map((frame) => frame.command)).toEqual([HEART_BEAT])
  expect(parseStomp('\r\n').map((frame) => frame.command)).toEqual([HEART_BEAT])
})

test('content-length counts bytes, and lets a NUL be part of the body', () => {
  const [first, second] = parseStomp('SEND\ncontent-length:4\n\né\0x\0SEND\n\nnext\0')

  expect(first!.body).toBe('é\0x')
  expect(second!.body).toBe('next')
})

test('escaped headers are read as meant, but not those of CONNECT', () => {
  expect(parseStomp('SEND\na\\cb:x\\ny\\\\z\n\n\0')[0]!.headers).toEqual({ 'a:b': 'x\ny\\z' })
  expect(parseStomp('CONNECT\nlogin:a\\cb\n\n\0')[0]!.headers).toEqual({ login: 'a\\cb' })
})

test('the first of a repeated header counts', () => {
  expect(parseStomp('SEND\nkey:new\nkey:old\n\n\0')[0]!.headers.key).toBe('new')
})

test('lines may end in CR LF', () => {
  expect(parseStomp('SEND\r\ndestination:x\r\n\r\nbody\0')).toEqual([
    { command: 'SEND', headers: { destination: 'x' }, body: 'body' },
  ])
})

test('a frame cut short is shown as far as it goes', () => {
  expect(parseStomp('SEND\ndestination:x')).toEqual([
    { command: 'SEND', headers: { destination: 'x' }, body: '' },
  ])
})

test('passcode and client-id are hidden, the name is not', () => {
  const raw = onWire('CONNECT\nlogin:Alice\npasscode:s3cret:x\nclient-id:abc\naccept-version:1.2\n\n\0')

  const hidden = mask(raw)

  expect(hidden).not.toMatch(/s3cret|abc/)
  expect(stomp(hidden)[0]!.headers).toMatchObject({
    login: 'Alice',
    passcode: '••••••',
    'accept-version': '1.2',
  })
})

test('the older spelling of CONNECT is hidden too, also behind another frame', () => {
  expect(mask(onWire('SEND\n\n\0STOMP\npasscode:s3cret\n\n\0'))).not.toContain('s3cret')
})

test('STOMP without SockJS is hidden likewise, and so is a frame that ends too early', () => {
  expect(mask('CONNECT\r\npasscode:s3cret\r\nlogin:Alice\r\n\r\n\0')).toBe(
    'CONNECT\r\npasscode:••••••\r\nlogin:Alice\r\n\r\n\0',
  )
  expect(mask('CONNECT\nclient-id:abc\npasscode:s3cret')).toBe('CONNECT\nclient-id:••••••\npasscode:••••••')
  expect(mask('CONNECT\npasscode:s3cret\0')).not.toContain('s3cret')
})

test('a message that mentions a passcode is left as it was said', () => {
  const raw = 'a' + onWire('MESSAGE\n\npasscode:workshop\0')

  expect(mask(raw)).toBe(raw)
})

test('a frame without secrets is left byte for byte', () => {
  expect(mask('["SEND\\n\\n\\u200f\\u0000"]')).toBe('["SEND\\n\\n\\u200f\\u0000"]')
})
