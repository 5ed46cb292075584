import { ENDPOINT } from '../destinations'

/** The transport of a WebSocket without SockJS: each of its messages is STOMP text as it is. */
export const NATIVE = 'native websocket'

/** Where an endpoint takes one. Not every browser takes a relative address for a WebSocket. */
export function nativeUrl(endpoint = ENDPOINT): URL {
  const url = new URL(`${endpoint}/websocket`, globalThis.location?.href)
  url.protocol = url.protocol.replace('http', 'ws')
  return url
}

/** Whether it goes there: SockJS's own WebSockets have server and session in between. */
export const isNative = (url: string) => new URL(url).pathname.endsWith(`${ENDPOINT}/websocket`)
