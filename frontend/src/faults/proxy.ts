import { computed, reactive, ref } from 'vue'
import type { Fault } from './faults'

const RENEWED_EVERY = 20_000
const MOVES_WITHIN = 3000
const CLOSED = 'Your proxy was closed, so you are connected directly again.'

interface State {
  on: { kind: string; left: number | null }[]
}

/** This page's own fault proxy. It has none until a fault is wanted. */
const proxy = reactive({
  key: '',
  port: 0,
  /** by kind, when each fault that is on will be over, in milliseconds since 1970 */
  on: {} as Record<string, number>,
})

let opening: Promise<string> | null = null
let renewing: ReturnType<typeof setInterval> | undefined
let whoWaits: () => void = () => {}

/** Where components connect: past the proxy, while there is none. */
export const endpoint = computed(() =>
  proxy.port ? `http://${location.hostname}:${proxy.port}/coordination` : '/coordination',
)

export const port = computed(() => proxy.port)

export const isOn = computed(() => proxy.on)

/** Why it is gone, if it went without being asked. */
export const lost = ref('')

/** Opens it, unless it is open; answers why it could not. */
export function open(): Promise<string> {
  if (proxy.key) return Promise.resolve('')
  opening ??= ask().finally(() => (opening = null))
  return opening
}

async function ask(): Promise<string> {
  try {
    const { whyNot } = await json('GET', '')
    if (whyNot) return whyNot
    const { key, port } = await json('POST', '')
    Object.assign(proxy, { key, port, on: {} })
    lost.value = ''
    renewing = setInterval(renew, RENEWED_EVERY)
    addEventListener('pagehide', leave, { once: true })
    return ''
  } catch (failure) {
    return sentence(failure)
  }
}

/** A component tells that it is connected, wherever that goes. */
export function arrived(): void {
  whoWaits()
}

/** Resolves once the component has come over, or stays away. */
function move(): Promise<void> {
  return new Promise((resolve) => {
    whoWaits = resolve
    setTimeout(resolve, MOVES_WITHIN)
  })
}

/** @param seconds null: until it is lifted */
export async function set(fault: Fault, seconds: number | null): Promise<string> {
  const moves = !proxy.key
  const whyNot = await open()
  if (whyNot) return whyNot
  if (moves) await move()
  return change(async () => {
    const state = await json('PUT', `/${proxy.key}/on`, { kind: fault.kind, seconds, ...fault.settings })
    if (!fault.resetsFirst) return state
    return json('PUT', `/${proxy.key}/on`, { kind: 'cut', seconds: 0 })
  })
}

export function lift(kind: string): Promise<string> {
  return change(() => json('DELETE', `/${proxy.key}/on/${kind}`))
}

export function liftAll(): Promise<string> {
  return change(() => json('DELETE', `/${proxy.key}/on`))
}

async function renew() {
  await change(() => json('GET', `/${proxy.key}`))
}

async function change(request: () => Promise<State>): Promise<string> {
  const key = proxy.key
  try {
    const { on } = await request()
    const now = Date.now()
    if (key === proxy.key)
      proxy.on = Object.fromEntries(on.map(({ kind, left }) => [kind, left === null ? Infinity : now + left]))
    return ''
  } catch (failure) {
    if (!(failure instanceof Refusal) || failure.status !== 404) return sentence(failure)
    forget()
    return (lost.value = CLOSED)
  }
}

function forget() {
  clearInterval(renewing)
  Object.assign(proxy, { key: '', port: 0, on: {} })
}

/** The server would close it too, some minutes later. */
function leave() {
  if (proxy.key) fetch(`/faults/${proxy.key}`, { method: 'DELETE', keepalive: true }).catch(() => {})
  forget()
}

class Refusal extends Error {
  constructor(
    readonly status: number,
    why: string,
  ) {
    super(why)
  }
}

async function json(method: string, path: string, body?: unknown) {
  const answer = await fetch(`/faults${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
    signal: AbortSignal.timeout(5000),
  })
  const said = await answer.json().catch(() => ({}))
  if (!answer.ok) throw new Refusal(answer.status, said.detail ?? `The server answered ${answer.status}.`)
  return said
}

function sentence(failure: unknown): string {
  return failure instanceof Refusal ? failure.message : 'The server did not answer.'
}
