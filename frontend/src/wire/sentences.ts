import { ERRORS } from '../destinations'
import { HEART_BEAT, type SockFrame } from './frames'

/** What SockJS's own frames are, by its protocol. */
export const SOCK: Record<Exclude<SockFrame['type'], 'messages'>, string> = {
  open: 'o, sent by the server as SockJS’s first frame: both may send from now on, and the client has to begin with CONNECT.',
  heartbeat:
    'h, sent by the server when SockJS has been silent for a while, so that nothing on the way cuts the connection: nothing must follow.',
  close:
    'c[code,reason], sent by the server to end SockJS’s session: the client must send nothing more, and only a new connection can follow.',
  unknown: 'No frame of SockJS: the server sends o, h, a[…] and c[…], the browser […].',
}

export const FROM_BROWSER = 'Inside […], SockJS’s array of messages from the browser: '
export const FROM_SERVER = 'Inside a[…], SockJS’s array of messages from the server: '

export const UNSENT =
  'Never sent: it was given to a connection that was over already, so it did not leave the page and nobody will answer.'

export const CLOSED =
  'The end of the connection, with code and reason as the page knows them, and no frame itself: only a new connection can follow.'

/** What STOMP 1.2's frames are, and what this server makes of them. */
export const STOMP: Record<string, string> = {
  CONNECT:
    'CONNECT, sent by the client before anything else, says which versions it speaks and who it is: the server must answer CONNECTED or ERROR.',
  CONNECTED:
    'CONNECTED, sent by the server, lets the client in and says which version it chose: the client may now subscribe and send.',
  SUBSCRIBE:
    'SUBSCRIBE, sent by the client, asks for every message to a destination: a MESSAGE follows whenever there is one.',
  UNSUBSCRIBE:
    'UNSUBSCRIBE, sent by the client, ends the subscription with this id: nothing must follow, unless it asks for a RECEIPT.',
  SEND: 'SEND, sent by the client, is a message to a destination: nothing must follow, unless it asks for a RECEIPT.',
  MESSAGE:
    'MESSAGE, sent by the server, is what came for one of the client’s subscriptions: nothing must follow, unless the client asked to acknowledge.',
  RECEIPT:
    'RECEIPT, sent by the server, confirms that it has handled the frame that asked for it: nothing must follow, but after that of DISCONNECT the client closes the connection.',
  ERROR:
    'ERROR, sent by the server as its last frame, says what was wrong: the server must close the connection just after.',
  DISCONNECT:
    'DISCONNECT, sent by the client as its last frame: if it asks for a RECEIPT, the server must answer that, and then the client closes.',
  [HEART_BEAT]:
    'A heart-beat, an end of line sent by either side as often as CONNECT and CONNECTED agreed, shows that it is alive: nothing must follow.',
}

export const QUESTION =
  'SUBSCRIBE to /app, sent by the client as a question: this server answers it once, with one MESSAGE, and keeps no subscription.'

export const UNWANTED = `, sent by the client: STOMP knows it, but this server refuses it, with a MESSAGE to ${ERRORS}.`

export const NO_COMMAND = 'No command of STOMP 1.2: this server answers ERROR and closes the connection.'

export const NO_HEADER = 'Not a header: STOMP wants a name, a colon and a value.'

export const UNKNOWN_HEADER =
  'Not a header of STOMP 1.2: it means what both sides have agreed on, and who does not know it ignores it.'

/** What a header says; where that depends on the frame, its command is in front. */
export const HEADERS: Record<string, string> = {
  'accept-version':
    'accept-version: the versions of STOMP that the client speaks; the server chooses one of them.',
  'heart-beat':
    'heart-beat: how often the sender of this frame can send one, and how often it wants one, in milliseconds, 0 for never; of what one can and the other wants, the slower counts.',
  host: 'host: the virtual host that the client wants; this server has only one, and does not look.',
  'SEND destination':
    'destination: where the message goes; what begins with /app goes to this server’s own code, and nobody sends to a topic directly.',
  'SUBSCRIBE destination':
    'destination: what the client wants to hear; here /topic is for everyone, /user is one’s own, and /app is answered once.',
  destination: 'destination: what the message was sent to.',
  'SUBSCRIBE id':
    'id: what the client calls this subscription, unique on its connection; MESSAGE and UNSUBSCRIBE name it again.',
  id: 'id: which subscription or message is meant, by the name it was given before.',
  ack: 'ack: whether the client has to acknowledge what it receives; without it it has not, and this server never waits for it.',
  subscription: 'subscription: the id of the SUBSCRIBE for which this message came.',
  'message-id': 'message-id: what the server calls this message, different for each.',
  'content-type': 'content-type: what the body is, as a MIME type; without it, mere bytes.',
  'content-length':
    'content-length: how many bytes the body has, so that it may contain NUL; without it, the body ends at the first one.',
  receipt:
    'receipt: asks for a RECEIPT with this value; this server sends it once it has handled the frame, and none for what it refuses.',
  'receipt-id': 'receipt-id: which frame is confirmed, by the value of its receipt header.',
  version: 'version: which version of STOMP both speak from now on.',
  session: 'session: what the server calls this session.',
  server: 'server: which software the server is.',
  'user-name': 'user-name: not STOMP’s but Spring’s; by which name the server knows the client.',
  login: 'login: who the client says it is; here, the name that the others see.',
  passcode: 'passcode: whether the client may come in; hidden here, readable on the wire.',
  'client-id':
    'client-id: not STOMP’s but this sandbox’s; which browser it is, hidden here, readable on the wire.',
  message: 'message: what was wrong, in short; the body may say more.',
  code: 'code: not STOMP’s but this sandbox’s; what was wrong, in a word for programs.',
  transaction: 'transaction: the transaction that the frame belongs to; this server has none.',
}
