import SockJS from 'sockjs-client'
import { expect, test } from 'vitest'
import type { WireRecord } from './record'
import { installTap, listen } from './tap'

installTap()

const CONNECT = 'CONNECT\nlogin:Alice\npasscode:s3cret\n\n\0'

/** A SockJS whose transport is not there: as much of it as the tap touches. */
function socket(readyState: number = SockJS.OPEN) {
  const none = { transportName: 'xhr-streaming', send: () => {}, close: () => {} }
  const props = { readyState, _transport: none, _listeners: {}, _ir: null }
  return Object.assign(Object.create(SockJS.prototype), props)
}

function during(what: () => void): WireRecord[] {
  const heard: WireRecord[] = []
  let old = true
  const stop = listen((record) => old || heard.push(record))
  old = false
  what()
  stop()
  return heard
}

test('what is sent and received is told as on the wire, with its transport', () => {
  const sock = socket()

  const heard = during(() => {
    sock.send('SEND\n\nhi\0')
    sock._transportMessage('h')
  })

  expect(heard).toMatchObject([
    { direction: 'sent', raw: '["SEND\\n\\nhi\\u0000"]', transport: 'xhr-streaming' },
    { direction: 'received', raw: 'h', bytes: 1 },
  ])
  expect(heard[0]!.connection).toBe(heard[1]!.connection)
})

test('a frame given to a closed socket is told as never sent', () => {
  const [record] = during(() => socket(SockJS.CLOSED).send('SEND\ndestination:test\n\n\0'))

  expect(record!.direction).toBe('unsent')
})

test('sending while connecting still throws, and tells nothing', () => {
  const heard = during(() => expect(() => socket(SockJS.CONNECTING).send('x')).toThrow('InvalidStateError'))

  expect(heard).toEqual([])
})

test('a passcode never reaches a listener, but its bytes are counted', () => {
  const [record] = during(() => socket().send(CONNECT))

  expect(record!.raw).not.toContain('s3cret')
  expect(record!.bytes).toBe(JSON.stringify([CONNECT]).length)
})

test('two sockets are two connections', () => {
  const [one, two] = during(() => [socket(), socket()].forEach((sock) => sock.send('x')))

  expect(one!.connection).not.toBe(two!.connection)
})

test('who listens late is told what was before', () => {
  socket().send('before')
  const heard: string[] = []

  listen((record) => heard.push(record.raw))()

  expect(heard.at(-1)).toBe('["before"]')
})
