import SockJS from 'sockjs-client'
import { onBeforeUnmount, reactive } from 'vue'
import { ENDPOINT } from '../destinations'
import { nativeUrl } from '../stomp/native'
import { parseStomp, type StompFrame } from './frames'

export const WAYS = { sockjs: 'SockJS', native: 'WebSocket without SockJS' }
export type Way = keyof typeof WAYS

interface Listener {
  opened(): void
  heard(frame: StompFrame): void
}

/** A connection with no STOMP library in between: nothing is sent but what is given to it, as it is. */
export function useRawConnection({ opened, heard }: Listener) {
  const connection = reactive({ state: 'connecting' as 'connecting' | 'open' | 'closed', end: '' })
  let socket: WebSocket | null = null

  function connect(way: Way) {
    socket?.close()
    const its = way === 'sockjs' ? new SockJS(ENDPOINT) : new WebSocket(nativeUrl())
    socket = its
    Object.assign(connection, { state: 'connecting', end: '' })
    // events of a socket that has been replaced must change nothing
    its.onopen = () => its === socket && open()
    its.onmessage = ({ data }) => its === socket && parseStomp(data).forEach(heard)
    its.onclose = ({ code, reason }) => its === socket && close(`${code} ${reason}`.trim())
  }

  function open() {
    connection.state = 'open'
    opened()
  }

  function close(end: string) {
    Object.assign(connection, { state: 'closed', end })
  }

  const send = (text: string) => socket?.send(text)

  onBeforeUnmount(() => socket?.close())

  return { connection, connect, send }
}
