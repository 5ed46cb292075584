import { Client, type IStompSocket } from '@stomp/stompjs'
import { WHISPER, WHISPERS } from '../destinations'

const WITHIN = 20_000
const ANSWERED_WITHIN = 5000

/** A sign-in that was not let in, or a session that ended. */
export class NoSession extends Error {
  constructor(
    /** the server's, such as `name-taken`; empty if it never answered */
    readonly code: string,
    why: string,
  ) {
    super(why)
  }
}

export interface Session {
  /** Whispers the text to oneself; resolves when it has come back. Such a message is stored nowhere. */
  echo(text: string): Promise<void>
  end(): void
}

export function connect(open: () => WebSocket, headers: Record<string, string>): Promise<Session> {
  return new Promise((resolve, reject) => {
    const client = new Client({
      webSocketFactory: () => open() as IStompSocket,
      connectHeaders: headers,
      reconnectDelay: 0,
      connectionTimeout: WITHIN,
      // so that what passes is what was said, and nothing else
      heartbeatIncoming: 0,
      heartbeatOutgoing: 0,
      onConnect: ({ headers: answer }) => resolve(session(client, answer['user-name'] ?? headers.login!)),
      onStompError: ({ headers: { code = '', message = 'The server refused.' }, body }) =>
        reject(new NoSession(code, `${message} ${body}`.trim())),
      onWebSocketClose: ({ code, reason }) =>
        reject(new NoSession('', `Not connected: SockJS gave up with ${code}, “${reason}”.`)),
    })
    client.activate()
  })
}

function session(client: Client, name: string): Session {
  let heard: () => void = () => {}
  client.subscribe(WHISPERS, () => heard())

  return {
    echo: (info) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(
          () => reject(new NoSession('', 'A message did not come back.')),
          ANSWERED_WITHIN,
        )
        heard = () => {
          clearTimeout(late)
          resolve()
        }
        client.publish({ destination: WHISPER, body: JSON.stringify({ to: name, info }) })
      }),
    end: () => void client.deactivate({ force: true }),
  }
}
