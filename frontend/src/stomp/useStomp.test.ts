import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { ENDPOINT, PRESENCE, ROOM } from '../destinations'
import { useStomp } from './useStomp'

interface Session {
  connected: boolean
  subscribed: string[]
  ended: boolean
  onConnect(frame: { headers: Record<string, string> }): void
  onStompError(frame: object): void
  onWebSocketClose(): void
}

const bench = vi.hoisted(() => ({ sessions: [] as Session[], opens: true }))

vi.mock('./sockets', () => ({
  waysTo: () => ({}),
  openFirst: async () => {
    if (!bench.opens) throw new Error('nothing opened')
    return { socket: {}, transport: 'native websocket' }
  },
}))
vi.mock('@stomp/stompjs', () => ({
  TickerStrategy: { Worker: 'worker' },
  Client: class {
    connected = false
    ended = false
    subscribed: string[] = []
    constructor(handlers: object) {
      Object.assign(this, handlers)
      bench.sessions.push(this as unknown as Session)
    }
    activate() {}
    subscribe(destination: string) {
      this.subscribed.push(destination)
    }
    async deactivate() {
      this.ended = true
    }
  },
}))

const page = new EventTarget()
let scope: EffectScope
let stomp: ReturnType<typeof useStomp>

beforeEach(async () => {
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(1)
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  bench.sessions = []
  bench.opens = true
  scope = effectScope()
  stomp = scope.run(() => useStomp(ENDPOINT, { login: 'alice' }))!
  await vi.advanceTimersByTimeAsync(0)
})

afterEach(() => {
  scope.stop()
  vi.restoreAllMocks()
})

const newest = () => bench.sessions.at(-1)!

function connects(session = newest()) {
  session.connected = true
  session.onConnect({ headers: { 'user-name': 'Alice' } })
}

test('each session takes the subscriptions along', async () => {
  stomp.subscribe(ROOM, () => {})
  connects()
  stomp.subscribe(PRESENCE, () => {})
  newest().onWebSocketClose()
  expect(stomp.status.value).toBe('lost')
  await vi.advanceTimersByTimeAsync(500)
  connects()

  expect([stomp.status.value, stomp.userName.value]).toEqual(['connected', 'Alice'])
  expect(bench.sessions.map(({ subscribed }) => subscribed)).toEqual([
    [ROOM, PRESENCE],
    [ROOM, PRESENCE],
  ])
})

test('the longer nothing opens, the longer it waits, up to two seconds', async () => {
  connects()
  bench.opens = false
  newest().onWebSocketClose()
  await vi.advanceTimersByTimeAsync(500 + 1000 + 2000 + 2000 - 1)
  bench.opens = true
  expect(bench.sessions).toHaveLength(1)

  await vi.advanceTimersByTimeAsync(2001)
  expect(bench.sessions).toHaveLength(2)
})

test('it tries at once when the browser comes online', async () => {
  connects()
  newest().onWebSocketClose()
  page.dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(0)
  expect(bench.sessions).toHaveLength(2)
})

test('what a former session still says changes nothing', async () => {
  connects()
  const former = newest()
  former.onWebSocketClose()
  await vi.advanceTimersByTimeAsync(500)
  connects()
  former.onWebSocketClose()
  await vi.advanceTimersByTimeAsync(5000)

  expect([stomp.status.value, bench.sessions.length]).toEqual(['connected', 2])
})

test.each([
  ['is not let in does not ask again', 'wrong-passcode', ['refused', 1, true]],
  ['comes while the server has no broker asks again', 'broker-gone', ['connecting', 2, false]],
  ['was silent asks again', 'silent', ['connecting', 2, false]],
])('whoever %s', async (_, code, then) => {
  newest().onStompError({ headers: { code } })
  newest().onWebSocketClose()
  await vi.advanceTimersByTimeAsync(60_000)
  expect([stomp.status.value, bench.sessions.length, newest().ended]).toEqual(then)
})

test('whoever leaves leaves nothing behind', async () => {
  connects()
  newest().onWebSocketClose()
  scope.stop()
  page.dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect([stomp.status.value, bench.sessions.length, vi.getTimerCount()]).toEqual(['left', 1, 0])
})
