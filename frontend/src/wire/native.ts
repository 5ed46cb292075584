import { isNative } from '../stomp/native'
import type { Direction } from './record'

type Tell = (socket: object, direction: Direction, raw: string) => void

/** What RFC 6455 calls a close that names no code. */
const NO_CODE = 1005

/** Watches every WebSocket of the page that speaks STOMP without SockJS; the others are seen as SockJS, and not twice. */
export function watchNativeSockets(tell: Tell): void {
  const Plain = globalThis.WebSocket

  globalThis.WebSocket = class extends Plain {
    #isOurs: boolean
    #isOver = false

    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.#isOurs = isNative(this.url)
      this.addEventListener('message', ({ data }) => this.#tell('received', data))
      this.addEventListener('close', ({ code, reason }) => this.#end(code, reason))
    }

    send(data: string | BufferSource | Blob): void {
      super.send(data) // first: it throws while connecting
      this.#tell(this.readyState === Plain.OPEN ? 'sent' : 'unsent', data)
    }

    close(code?: number, reason?: string): void {
      super.close(code, reason)
      // at once: on a dead wire the event comes a minute later, and until then the page hears nothing any more
      this.#end(code ?? NO_CODE, reason)
    }

    #end(code: number, reason = '') {
      if (!this.#isOver) this.#tell('closed', `${code} ${reason}`.trim())
      this.#isOver = true
    }

    #tell(direction: Direction, data: unknown) {
      if (this.#isOurs) tell(this, direction, textOf(data))
    }
  }
}

function textOf(data: unknown): string {
  const isBinary = data instanceof ArrayBuffer || ArrayBuffer.isView(data)
  return isBinary ? new TextDecoder().decode(data) : String(data)
}
