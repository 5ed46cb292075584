import SockJS from 'sockjs-client'

/** What sockjs-client 1.6.1 would try here, in its order, if nothing were forbidden and Spring offered it. */
export const TRANSPORTS = [
  'websocket',
  'xhr-streaming',
  'eventsource',
  'iframe-eventsource',
  'iframe-htmlfile',
  'xhr-polling',
  'iframe-xhr-polling',
] as const

export type Transport = (typeof TRANSPORTS)[number]

/** `skipped`: SockJS leaves it out because of what `/info` said. */
export type Outcome = 'waiting' | 'skipped' | 'trying' | 'failed' | 'open'

export interface Step {
  transport: Transport
  outcome: Outcome
  /** why it failed, in SockJS's words */
  why: string
  /** how long it was tried, in milliseconds */
  took: number
}

/** One way down the ladder, as it is known so far. */
export interface Climb {
  /** what `/info` said; null until it did */
  info: Record<string, unknown> | null
  infoTook: number
  steps: Step[]
}

export function newClimb(allowed: readonly Transport[]): Climb {
  const inOrder = TRANSPORTS.filter((transport) => allowed.includes(transport))
  const steps = inOrder.map((transport): Step => ({ transport, outcome: 'waiting', why: '', took: 0 }))
  return { info: null, infoTook: 0, steps }
}

/** What sockjs-client 1.6.1 keeps to itself; private, so the version is pinned. */
interface Internals extends WebSocket {
  _transports: { transportName: string }[]
  _transport: { transportName: string } | null
  _receiveInfo(info: Record<string, unknown> | undefined, rtt: number | undefined): void
  _connect(): void
  _transportClose(code: number, reason: string): void
  _open(): void
}

const Base = SockJS as unknown as new (
  url: string,
  reserved: null,
  options: { transports: Transport[] },
) => Internals

/** A SockJS that writes down what it tries, and what comes of it. It chooses as any other. */
export class Ladder extends Base {
  private readonly climb: Climb
  private since = performance.now()

  constructor(url: string, climb: Climb) {
    super(url, null, { transports: climb.steps.map(({ transport }) => transport) })
    this.climb = climb
  }

  override _receiveInfo(info: Record<string, unknown> | undefined, rtt: number | undefined): void {
    this.climb.info = info ? { ...info } : null // SockJS adds to it
    this.climb.infoTook = this.elapsed()
    super._receiveInfo(info, rtt)
  }

  override _connect(): void {
    const left = this._transports.map(({ transportName }) => transportName)
    for (const step of this.climb.steps)
      if (step.outcome === 'waiting' && !left.includes(step.transport)) step.outcome = 'skipped'
    super._connect()
    this.since = performance.now()
    const tried = this.climb.steps.find(({ transport }) => transport === this._transport?.transportName)
    if (tried) tried.outcome = 'trying'
  }

  override _transportClose(code: number, reason: string): void {
    this.settle('failed', reason)
    super._transportClose(code, reason)
  }

  override _open(): void {
    this.settle('open')
    super._open()
  }

  private settle(outcome: Outcome, why = '') {
    const step = this.climb.steps.find((each) => each.outcome === 'trying')
    if (step) Object.assign(step, { outcome, why, took: this.elapsed() })
  }

  private elapsed(): number {
    return performance.now() - this.since
  }
}
