import SockJS from 'sockjs-client'
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
    if (!this.readyState) throw new DOMException('InvalidStateError')
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

const SITE = 'http://localhost:8080'
const SEND = 'SEND\n\nhi\0'

const native = (readyState = 1, url = nativeUrl(SITE + ENDPOINT).href) =>
  Object.assign(new WebSocket(url) as unknown as Unplugged & WebSocket, { readyState })

/** A SockJS whose transport is not there. */
function sockJs(readyState: number = SockJS.OPEN) {
  const none = { transportName: 'xhr-streaming', send: () => {}, close: () => {} }
  const props = { readyState, _transport: none, _listeners: {}, _ir: null }
  const its = Object.assign(Object.create(SockJS.prototype), props)
  return Object.assign(its, { receives: its._transportMessage })
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

test.each([
  ['SockJS as on the wire', sockJs, 'xhr-streaming', '["SEND\\n\\nhi\\u0000"]', 'h'],
  ['WebSocket as the STOMP text it is', native, 'native websocket', SEND, '\n'],
])('what is sent and received by %s is told, and by what it came', (_, open, transport, sent, received) => {
  const socket = open()

  const heard = during(() => {
    socket.send(SEND)
    socket.receives(received)
  })

  expect(heard).toMatchObject([
    { direction: 'sent', raw: sent, transport },
    { direction: 'received', raw: received, bytes: 1, transport },
  ])
  expect(heard[0]!.connection).toBe(heard[1]!.connection)
})

test('the bytes of a frame are told as the text they are', () => {
  const bytes = new TextEncoder().encode('SEND\n\né\0')

  const heard = during(() => {
    native().send(bytes)
    native().receives(bytes.buffer)
  })

  expect(heard).toMatchObject(Array(2).fill({ raw: 'SEND\n\né\0', bytes: 9 }))
})

test.each([sockJs, native])('what %o is given when closed is told as never sent', (socket) => {
  expect(during(() => socket(3).send(SEND))).toMatchObject([{ direction: 'unsent' }])
})

test.each([sockJs, native])(
  '%o still throws when it sends while connecting, and nothing is told',
  (socket) => {
    expect(during(() => expect(() => socket(0).send('x')).toThrow('InvalidStateError'))).toEqual([])
  },
)

test.each([sockJs, native])(
  'a passcode given to %o never reaches a listener, but its bytes count',
  (socket) => {
    const connect = 'CONNECT\npasscode:s3cret\nclient-id:abc\n\n'

    const [record] = during(() => socket().send(connect))

    expect(record!.raw).not.toMatch(/s3cret|abc/)
    expect(record!.bytes).toBe(socket === native ? connect.length : JSON.stringify([connect]).length)
  },
)

test('what is received is told before anybody answers it', () => {
  const socket = native()
  socket.addEventListener('message', () => socket.send('answer'))

  const heard = during(() => socket.receives('question'))

  expect(heard.map(({ raw }) => raw)).toEqual(['question', 'answer'])
})

test.each([
  ['once, with its code and reason', ['isClosed', 'close'], 1002, 'Protocol error', '1002 Protocol error'],
  ['at once where the page has left, though the wire is dead', ['close', 'isClosed'], 1006, '', '1005'],
] as const)('the end is told %s', (_, ends, code, reason, raw) => {
  const socket = native()

  const heard = during(() =>
    ends.forEach((end) => (end === 'close' ? socket.close() : socket[end](code, reason))),
  )

  expect(heard).toMatchObject([{ direction: 'closed', raw }])
})

test.each([`${SITE}${ENDPOINT}/127/k3v0qp1x/websocket`, 'ws://localhost:5173/app/'])(
  '%s is not watched',
  (url) => {
    expect(during(() => native(1, url).send('x'))).toEqual([])
  },
)

test('two sockets are two connections', () => {
  const [one, two] = during(() => [sockJs(), sockJs()].forEach((sock) => sock.send('x')))

  expect(one!.connection).not.toBe(two!.connection)
})

test('who listens late is told what was before', () => {
  sockJs().send('before')
  const heard: string[] = []

  listen((record) => heard.push(record.raw))()

  expect(heard.at(-1)).toBe('["before"]')
})
