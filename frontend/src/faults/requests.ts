/** What passed a proxy since it was opened, as the proxy counts: bytes of TCP, headers included. */
export interface Traffic {
  connections: number
  requests: number
  up: number
  down: number
}

export interface State {
  on: { kind: string; left: number | null }[]
  traffic: Traffic
}

export class Refusal extends Error {
  constructor(
    readonly status: number,
    why: string,
  ) {
    super(why)
  }
}

/** Asks the server itself, not through a proxy. */
export async function ask(method: string, path: string, body?: unknown) {
  const answer = await fetch(path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
    signal: AbortSignal.timeout(5000),
  })
  const said = await answer.json().catch(() => ({}))
  if (!answer.ok) throw new Refusal(answer.status, said.detail ?? `The server answered ${answer.status}.`)
  return said
}

/** It has closed the proxy, or is another process than the one that opened it. */
export const isGone = (failure: unknown) => failure instanceof Refusal && failure.status === 404

/** Nobody answers, or somebody before it who cannot reach it. 503 is its own answer: all proxies are in use. */
export const isDown = (failure: unknown) =>
  !(failure instanceof Refusal) || (failure.status >= 500 && failure.status !== 503)

export function sentence(failure: unknown): string {
  return failure instanceof Refusal ? failure.message : 'The server did not answer.'
}
