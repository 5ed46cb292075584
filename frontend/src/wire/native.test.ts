import { expect, test } from 'vitest'
import { ENDPOINT } from '../destinations'
import { nativeUrl } from '../stomp/native'
import type { WireRecord } from './record'

/** A WebSocket whose server is not there: as much of it as the tap touches, told to do what a browser does. */
class Unplugged extends EventTarget {
  static readonly OPEN = 1
  readyState = Unplugged.OPEN

  constructor(readonly url: string) {
    super()
  }

  send() {
    if (!this.readyState) throw new DOMException('', 'InvalidStateError')
  }

  close() {
    this.readyState = 2
  }

  receives(data: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }

  isClosed(code: number, reason: string) {
    this.readyState = 3
    this.dispatchEvent(Object.assign(new Event('close'), { code, reason }))
  }
}

Object.assign(globalThis, { WebSocket: Unplugged })
const { installTap, listen } = await import('./tap')
installTap()

const SOCK_JS = `ws://localhost:8080${ENDPOINT}/127/k3v0qp1x/websocket`

const socketTo = (url = nativeUrl(`http://localhost:8080${ENDPOINT}`).href) =>
  new WebSocket(url) as unknown as Unplugged & WebSocket

function during(what: () => void): WireRecord[] {
  const heard: WireRecord[] = []
  let old = true
  const stop = listen((record) => old || heard.push(record))
  old = false
  what()
  stop()
  return heard
}

test('each message is told as the STOMP text it is, and by what it came', () => {
  const socket = socketTo()

  const heard = during(() => {
    socket.send('SEND\ndestination:test\n\n\0')
    socket.receives('\n')
  })

  expect(heard).toMatchObject([
    { direction: 'sent', raw: 'SEND\ndestination:test\n\n\0', transport: 'native websocket' },
    { direction: 'received', raw: '\n', bytes: 1, transport: 'native websocket' },
  ])
  expect(heard[0]!.connection).toBe(heard[1]!.connection)
})

test('the bytes of a frame are told as the text they are', () => {
  const bytes = new TextEncoder().encode('SEND\n\né\0')

  const heard = during(() => {
    socketTo().send(bytes)
    socketTo().receives(bytes.buffer)
  })

  expect(heard).toMatchObject([
    { raw: 'SEND\n\né\0', bytes: 9 },
    { raw: 'SEND\n\né\0', bytes: 9 },
  ])
})

test('what is received is told before anybody answers it', () => {
  const socket = socketTo()
  socket.addEventListener('message', () => socket.send('answer'))

  const heard = during(() => socket.receives('question'))

  expect(heard.map(({ raw }) => raw)).toEqual(['question', 'answer'])
})

test('a passcode never reaches a listener', () => {
  const [record] = during(() => socketTo().send('CONNECT\nlogin:Alice\npasscode:s3cret\nclient-id:abc\n\n\0'))

  expect(record!.raw).toBe('CONNECT\nlogin:Alice\npasscode:••••••\nclient-id:••••••\n\n\0')
})

test('the end is told once, with its code and reason', () => {
  const socket = socketTo()

  const heard = during(() => {
    socket.isClosed(1002, 'Protocol error')
    socket.close()
  })

  expect(heard).toMatchObject([{ direction: 'closed', raw: '1002 Protocol error' }])
})

test('whom the page has left is closed at once, though the wire is dead', () => {
  const socket = socketTo()

  const heard = during(() => {
    socket.close()
    socket.isClosed(1006, '')
  })

  expect(heard).toMatchObject([{ direction: 'closed', raw: '1005' }])
})

test('a frame given to a closed socket is told as never sent', () => {
  const socket = socketTo()
  socket.close()

  const heard = during(() => socket.send('SEND\ndestination:test\n\n\0'))

  expect(heard).toMatchObject([{ direction: 'unsent', raw: 'SEND\ndestination:test\n\n\0' }])
})

test('sending while connecting still throws, and tells nothing', () => {
  const socket = socketTo()
  socket.readyState = 0

  const heard = during(() => expect(() => socket.send('x')).toThrow(DOMException))

  expect(heard).toEqual([])
})

test('the WebSocket inside SockJS, and one that goes elsewhere, are not watched', () => {
  const heard = during(() => [SOCK_JS, 'ws://localhost:5173/app/'].forEach((url) => socketTo(url).send('x')))

  expect(heard).toEqual([])
})
