import { Client, type IStompSocket } from '@stomp/stompjs'
import SockJS from 'sockjs-client'
import { ENDPOINT, ROOM } from '../destinations'
import type { Said, Since } from '../stomp/recovery'
import { waysTo } from '../stomp/sockets'
import type { Speaker } from '../stomp/useConversation'
import { listenTo } from '../wire/ofLogin'

/** What one way of hearing tells, as it happens. */
export interface Ear {
  hears(messages: Said[]): void
  /** something crossed the wire: a request, a frame, an answer */
  crossed(up: boolean, what: string): void
  /** an answer with nothing in it */
  empty(): void
}

export interface Place {
  /** of the way's own proxy */
  origin: string
  speaker: Speaker
  /** the number of the last message before the race */
  since: number
  /** between two polls, in milliseconds */
  every: () => number
}

/** A way to hear what is said. Returns how to stop. */
export interface Way {
  id: string
  name: string
  about: string
  start(place: Place, ear: Ear): () => void
}

export const ways: readonly Way[] = [
  {
    id: 'short',
    name: 'Short polling',
    about: 'Asks again and again, whether anything was said or not.',
    start: (place, ear) => asks(place, ear, '/poll', place.every),
  },
  {
    id: 'long',
    name: 'Long polling',
    about: 'Asks; the server answers once there is something to say.',
    start: (place, ear) => asks(place, ear, '/long-poll', () => 0),
  },
  {
    id: 'events',
    name: 'Server-sent events',
    about: 'Asks once; the answer never ends.',
    start: streams,
  },
  {
    id: 'xhr-streaming',
    name: 'SockJS, xhr-streaming',
    about: 'STOMP in answers that go on; what the page sends are requests.',
    start: (place, ear) =>
      stomps(place, ear, (endpoint) => new SockJS(endpoint, null, { transports: 'xhr-streaming' }) as never),
  },
  {
    id: 'websocket',
    name: 'WebSocket',
    about: 'STOMP in frames, both ways, on one connection.',
    start: (place, ear) => stomps(place, ear, (endpoint) => waysTo(endpoint).native()),
  },
]

const TRIES_AGAIN = 1000

function asks({ origin, since }: Place, ear: Ear, path: string, pause: () => number) {
  const stop = new AbortController()
  const wait = (milliseconds: number) => new Promise((over) => setTimeout(over, milliseconds))

  async function ask() {
    ear.crossed(true, `GET ${path}`)
    const answer = await fetch(`${origin}${path}?since=${since}`, { signal: stop.signal })
    const { messages }: Since = await answer.json()
    ear.crossed(false, messages.length ? messages.map(({ seq }) => seq).join(', ') : 'nothing')
    if (!messages.length) ear.empty()
    since = messages.at(-1)?.seq ?? since
    ear.hears(messages)
  }

  async function goOn() {
    while (!stop.signal.aborted)
      await ask().then(
        () => wait(pause()),
        () => wait(TRIES_AGAIN),
      )
  }

  void goOn()
  return () => stop.abort()
}

function streams({ origin, since }: Place, ear: Ear) {
  const source = new EventSource(`${origin}/stream?since=${since}`)
  ear.crossed(true, 'GET /stream')
  source.onerror = () => ear.crossed(true, 'GET /stream')
  source.onmessage = ({ data }) => {
    const said: Said = JSON.parse(data)
    ear.crossed(false, String(said.seq))
    ear.hears([said])
  }
  return () => source.close()
}

function stomps({ origin, speaker }: Place, ear: Ear, open: (endpoint: string) => IStompSocket) {
  const { name, passcode, clientId } = speaker
  const unlisten = listenTo(name, (frame, { direction }) => {
    if (frame.type !== 'messages') return
    for (const { command, body } of frame.stomp)
      ear.crossed(direction === 'sent', command === 'MESSAGE' ? `${JSON.parse(body).seq}` : command)
  })
  const client: Client = new Client({
    webSocketFactory: () => open(origin + ENDPOINT),
    connectHeaders: { login: name, passcode, 'client-id': clientId },
    reconnectDelay: TRIES_AGAIN,
    onConnect: () => client.subscribe(ROOM, ({ body }) => ear.hears([JSON.parse(body)])),
  })
  client.activate()
  return () => {
    unlisten()
    void client.deactivate({ force: true })
  }
}
