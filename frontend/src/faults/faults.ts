/** What the server is asked for: a fault by its name, and how it is to be. */
export interface Fault {
  kind: string
  name: string
  /** one true sentence */
  does: string
  settings?: Record<string, unknown>
  /** what is open would not notice it, so that is reset first */
  resetsFirst?: boolean
}

export const faults: readonly Fault[] = [
  {
    kind: 'cut',
    name: 'Cut the wire',
    does: 'Every connection is reset (RST), and so is each new one.',
  },
  {
    kind: 'close',
    name: 'Close it',
    does: 'Every connection is ended in order (FIN), and so is each new one.',
  },
  {
    kind: 'swallow',
    name: 'Swallow',
    does: 'Bytes vanish both ways, sockets stay open. What has lost some stays dead.',
  },
  {
    kind: 'delay',
    name: 'Delay',
    does: 'Everything arrives 1 to 1.5 seconds later, both ways, in order.',
    settings: { milliseconds: 1000, jitter: 500 },
  },
  {
    kind: 'throttle',
    name: 'Throttle',
    does: 'Each connection carries 200 bytes a second, each way.',
    settings: { bytesPerSecond: 200 },
  },
  {
    kind: 'refuse',
    name: 'Refuse new ones',
    does: 'Nobody listens for new connections. Open ones go on.',
  },
  {
    kind: 'refuse-upgrade',
    name: 'Refuse WebSocket',
    does: 'Resets once. Then each WebSocket handshake is answered 400.',
    resetsFirst: true,
  },
  {
    kind: 'slow-handshake',
    name: 'Slow handshake',
    does: 'Resets once. Then each /info, the first request, takes 7 s longer.',
    settings: { path: '/info', milliseconds: 7000 },
    resetsFirst: true,
  },
]

/** Two that are no faults of the wire: the server's own, and over at once. */
export const goodbye: Fault = {
  kind: 'goodbye',
  name: 'Close politely',
  does: 'The server ends this page’s sessions with a close frame, code 1012.',
}

export const restart: Fault = {
  kind: 'restart',
  name: 'Restart the server',
  does: 'Its process ends and says goodbye to nobody. It starts again 3 s later.',
}
