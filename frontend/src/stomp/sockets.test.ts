import type { IStompSocket } from '@stomp/stompjs'
import { beforeEach, expect, test, vi } from 'vitest'
import { openFirst } from './sockets'

class Socket {
  closed = false
  transport?: string
  onopen = () => {}
  onclose = () => {}
  onerror = () => {}
  close() {
    this.closed = true
    this.onclose()
  }
}

let native: Socket[]
let sockJs: Socket[]
const stop = () => new AbortController()
const ways = {
  native: () => native[native.push(new Socket()) - 1] as unknown as IStompSocket,
  sockJs: () => sockJs[sockJs.push(Object.assign(new Socket(), { transport: 'xhr-streaming' })) - 1] as never,
}

beforeEach(() => {
  vi.useFakeTimers()
  native = []
  sockJs = []
})

test('where WebSocket opens, nothing else is tried', async () => {
  const opening = openFirst(ways, 4000, stop().signal)
  native[0]!.onopen()

  expect((await opening).transport).toBe('native websocket')
  await vi.advanceTimersByTimeAsync(9000)
  expect([native.length, sockJs.length, native[0]!.closed]).toEqual([1, 0, false])
})

test('where it is refused, SockJS is tried at once', async () => {
  const opening = openFirst(ways, 4000, stop().signal)
  native[0]!.onclose()
  sockJs[0]!.onopen()
  expect((await opening).transport).toBe('xhr-streaming')
})

test('where it is neither refused nor opened, SockJS is tried beside it, and the first to open wins', async () => {
  const opening = openFirst(ways, 4000, stop().signal)
  await vi.advanceTimersByTimeAsync(1100)
  expect(sockJs).toHaveLength(1)
  native[0]!.onopen()

  expect((await opening).transport).toBe('native websocket')
  expect(sockJs[0]!.closed).toBe(true)
})

test('when both are refused it is over at once', async () => {
  const opening = openFirst(ways, 4000, stop().signal)
  const failed = expect(opening).rejects.toThrow('nothing opened')
  native[0]!.onclose()
  sockJs[0]!.onclose()
  await failed
  expect(vi.getTimerCount()).toBe(0)
})

test('when nobody answers it is over in time, and nothing is left', async () => {
  const failed = expect(openFirst(ways, 4000, stop().signal)).rejects.toThrow()
  await vi.advanceTimersByTimeAsync(4000)
  await failed
  expect([native[0]!.closed, sockJs[0]!.closed]).toEqual([true, true])
})

test('whoever leaves meanwhile leaves no socket behind', async () => {
  const leaving = stop()
  const failed = expect(openFirst(ways, 4000, leaving.signal)).rejects.toThrow()
  leaving.abort()
  await failed
  expect([native[0]!.closed, vi.getTimerCount()]).toEqual([true, 0])
})
