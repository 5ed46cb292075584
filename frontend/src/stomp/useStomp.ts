import { Client, TickerStrategy, type IFrame } from '@stomp/stompjs'
import { onScopeDispose, ref, shallowRef } from 'vue'
import { backoff, patience } from './backoff'
import { openFirst, waysTo, type Opened } from './sockets'

export type Status = 'connecting' | 'connected' | 'lost' | 'refused' | 'left'

type Handler = (body: never) => void

/** Codes of an ERROR after which to try again: the server's troubles, or a silence of the wire's, not the visitor's. */
const PASSES = /^(broker-gone|broker-refused|failed|silent)$/

/**
 * One STOMP session after the other, for as long as the scope lives. Whatever ends one, the next is tried: at once when
 * the browser comes online or the page into view, otherwise after a wait at random. Subscriptions are taken along.
 */
export function useStomp(endpoint: string, headers: Record<string, string>) {
  const status = ref<Status>('connecting')
  const transport = ref('')
  /** as the server spells it */
  const userName = ref('')
  /** the ERROR frame that answered CONNECT, if asking again would get the same */
  const refusal = shallowRef<IFrame | null>(null)
  const subscriptions: [destination: string, handle: Handler][] = []
  const left = new AbortController()
  let client: Client | null = null
  let failures = 3 // the first try of all may take its time
  let waiting: ReturnType<typeof setTimeout> | undefined

  /** Now, and again in each session to come. */
  function subscribe<Body>(destination: string, handle: (body: Body) => void) {
    subscriptions.push([destination, handle])
    if (client?.connected) ask(destination, handle)
  }

  /** Once, in this session only: such as for a destination that is answered and no more. */
  function ask<Body>(destination: string, handle: (body: Body) => void, headers = {}) {
    const its = client!
    its.subscribe(destination, ({ body }) => its === client && handle(JSON.parse(body)), headers)
  }

  /** Whether it could be put on the wire; that says nothing of its arrival. */
  function publish(destination: string, body: unknown): boolean {
    if (!client?.connected) return false
    client.publish({ destination, body: JSON.stringify(body) })
    return true
  }

  async function connect() {
    clearTimeout(waiting)
    waiting = undefined
    try {
      begin(await openFirst(waysTo(endpoint), patience(failures), left.signal))
    } catch {
      failures++
      again()
    }
  }

  function begin(opened: Opened) {
    const its: Client = new Client({
      webSocketFactory: () => opened.socket,
      connectHeaders: headers,
      reconnectDelay: 0, // each session is a client of its own, so that nothing of an old one is mistaken for a new one's
      connectionTimeout: 4000,
      heartbeatIncoming: 1000, // as often as the server likes: the slower of the two counts
      heartbeatOutgoing: 1000,
      heartbeatStrategy: TickerStrategy.Worker, // a tab in the background may run its own timers once a minute
      discardWebsocketOnCommFailure: true, // a browser would wait a minute for a dead peer to say goodbye
      onConnect: ({ headers }) => its === client && connected(opened.transport, headers['user-name']),
      onStompError: (frame) => its === client && !its.connected && refused(frame),
      onWebSocketClose: () => its === client && lost(),
    })
    client = its
    its.activate()
  }

  function connected(over: string, name = '') {
    failures = 0
    transport.value = over
    userName.value = name
    subscriptions.forEach(([destination, handle]) => ask(destination, handle))
    status.value = 'connected'
  }

  function refused(frame: IFrame) {
    if (PASSES.test(frame.headers.code ?? '')) return // the close that follows counts
    refusal.value = frame
    leave('refused')
  }

  function lost() {
    client = null
    if (status.value === 'connected') status.value = 'lost'
    else failures++
    again()
  }

  function again() {
    if (!left.signal.aborted) waiting = setTimeout(connect, backoff(failures))
  }

  /** There is reason to believe that a try would succeed now, or somebody looks. */
  function wake() {
    if (waiting !== undefined) connect()
  }

  function leave(as: Status = 'left') {
    clearTimeout(waiting)
    waiting = undefined
    left.abort()
    client?.deactivate({ force: true })
    client = null
    status.value = as
  }

  globalThis.addEventListener?.('online', wake, { signal: left.signal })
  globalThis.document?.addEventListener('visibilitychange', () => document.hidden || wake(), {
    signal: left.signal,
  })
  onScopeDispose(() => left.signal.aborted || leave())
  connect()

  return { status, transport, userName, refusal, subscribe, ask, publish, leave }
}
