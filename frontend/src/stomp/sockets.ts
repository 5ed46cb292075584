import { Versions, type IStompSocket } from '@stomp/stompjs'
import SockJS from 'sockjs-client'
import { NATIVE, nativeUrl } from './native'

const HEAD_START = 1000

/** A socket that is open, and how it goes there: `native websocket`, `xhr-streaming`, … */
export interface Opened {
  socket: IStompSocket
  transport: string
}

/** How an endpoint is reached. */
export interface Ways {
  native(): IStompSocket
  /** when WebSocket is refused on the way, SockJS has it carried by HTTP */
  sockJs(): IStompSocket & { transport?: string }
}

export function waysTo(endpoint: string): Ways {
  return {
    native: () => new WebSocket(nativeUrl(endpoint), Versions.default.protocolVersions()),
    sockJs: () => new SockJS(endpoint, null, { transports: ['xhr-streaming', 'xhr-polling'] }) as never,
  }
}

/**
 * Opens whatever opens first: native WebSocket, and SockJS's HTTP transports once that was refused or has kept silent
 * for a second. One WebSocket at a time: a browser does not start another while the first is connecting (RFC 6455, 4.1).
 * Rejects when neither opens in time, or when the signal is given; what did not win is closed.
 */
export function openFirst(ways: Ways, patience: number, stop: AbortSignal): Promise<Opened> {
  return new Promise((resolve, reject) => {
    const tries = new Set<IStompSocket>()
    const over = setTimeout(() => settle(), patience)
    const silent = setTimeout(() => fallBack(), HEAD_START)
    let fellBack = false
    const stopped = () => settle()
    stop.addEventListener('abort', stopped)

    function start(open: () => IStompSocket & { transport?: string }, isClosed: () => void) {
      const socket = open()
      tries.add(socket)
      socket.onopen = () => settle({ socket, transport: socket.transport ?? NATIVE })
      socket.onclose = () => tries.delete(socket) && isClosed()
      socket.onerror = () => {} // a close follows
    }

    function fallBack() {
      if (fellBack) return
      fellBack = true
      start(ways.sockJs, () => tries.size || settle())
    }

    function settle(winner?: Opened) {
      clearTimeout(over)
      clearTimeout(silent)
      stop.removeEventListener('abort', stopped)
      for (const socket of tries) if (socket !== winner?.socket) drop(socket)
      if (winner) resolve(winner)
      else reject(new Error('nothing opened'))
    }

    if (stop.aborted) settle()
    else start(ways.native, fallBack)
  })
}

function drop(socket: IStompSocket) {
  socket.onopen = socket.onclose = () => {}
  socket.close()
}
