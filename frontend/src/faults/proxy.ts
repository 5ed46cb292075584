import { computed, reactive, ref } from 'vue'
import { ENDPOINT } from '../destinations'
import { listen } from '../wire/tap'
import type { Fault } from './faults'
import { ask, isDown, isGone, sentence, type State, type Traffic } from './requests'

const RENEWED_EVERY = 20_000
const TRIED_EVERY = 1000
const MOVES_WITHIN = 3000
const CLOSED = 'Your proxy was closed, so you are connected directly again.'
const REPLACED = 'Your proxy was gone, and its faults with it. You have a new one, at'

/** A fault proxy of the page's own, which may have several. There is none until it is opened. */
export function createProxy() {
  const proxy = reactive({
    key: '',
    port: 0,
    /** by kind, when each fault that is on will be over, in milliseconds since 1970 */
    on: {} as Record<string, number>,
  })
  const origin = computed(() => (proxy.port ? `http://${location.hostname}:${proxy.port}` : ''))
  /** Where components connect: past the proxy, while there is none. */
  const endpoint = computed(() => origin.value + ENDPOINT)
  const port = computed(() => proxy.port)
  const isOn = computed(() => proxy.on)
  /** What became of it, if it went without being asked. */
  const lost = ref('')
  /** What had passed it when it was last asked. */
  const traffic = ref<Traffic>({ connections: 0, requests: 0, up: 0, down: 0 })

  let opening: Promise<string> | null = null
  let replacing: Promise<string> | null = null
  let renewing: ReturnType<typeof setTimeout> | undefined
  let stopListening: () => void = () => {}
  let whoWaits: () => void = () => {}

  /** Opens it, unless it is open; answers why it could not. */
  function open(): Promise<string> {
    if (proxy.key) return Promise.resolve('')
    opening ??= tryToOpen().finally(() => (opening = null))
    return opening
  }

  async function tryToOpen(): Promise<string> {
    try {
      const { whyNot } = await ask('GET', '/faults')
      if (whyNot) return whyNot
      // what ended before is no sign of anything: there is no key yet
      stopListening = listen(({ direction }) => void (direction === 'closed' && count()))
      addEventListener('pagehide', leave, { once: true })
      take(await ask('POST', '/faults'))
      lost.value = ''
      return ''
    } catch (failure) {
      forget()
      return sentence(failure)
    }
  }

  function take({ key, port }: { key: string; port: number }) {
    Object.assign(proxy, { key, port, on: {} })
    renewIn(RENEWED_EVERY)
  }

  function renewIn(milliseconds: number) {
    clearTimeout(renewing)
    renewing = setTimeout(count, milliseconds)
  }

  /** A component tells that it is connected, wherever that goes. */
  function arrived(): void {
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
  async function set(fault: Fault, seconds: number | null): Promise<string> {
    const moves = !proxy.key
    const whyNot = await open()
    if (whyNot) return whyNot
    if (moves) await move()
    return change(async (path) => {
      const state = await ask('PUT', `${path}/on`, { kind: fault.kind, seconds, ...fault.settings })
      if (!fault.resetsFirst) return state
      return ask('PUT', `${path}/on`, { kind: 'cut', seconds: 0 })
    })
  }

  const lift = (kind: string) => change((path) => ask('DELETE', `${path}/on/${kind}`))
  const liftAll = () => change((path) => ask('DELETE', `${path}/on`))
  /** Asks for what has passed, and is on; that renews it, too. */
  const count = () => change((path) => ask('GET', path))

  async function change(request: (path: string) => Promise<State>): Promise<string> {
    const key = proxy.key
    if (!key) return ''
    try {
      const state = await request(`/faults/${key}`)
      if (key === proxy.key) keep(state)
      return ''
    } catch (failure) {
      if (key !== proxy.key) return ''
      if (isGone(failure)) return replace(key)
      return tryAgain(failure)
    }
  }

  /** Soon, while the server is down: its components come back as soon as it does. */
  function tryAgain(failure: unknown): string {
    if (proxy.key) renewIn(isDown(failure) ? TRIED_EVERY : RENEWED_EVERY)
    return sentence(failure)
  }

  function keep(state: State) {
    const now = Date.now()
    proxy.on = Object.fromEntries(
      state.on.map(({ kind, left }) => [kind, left === null ? Infinity : now + left]),
    )
    traffic.value = state.traffic
    renewIn(RENEWED_EVERY)
  }

  /** At the same port, if it is to be had: to that its components go on connecting. */
  function replace(gone: string): Promise<string> {
    replacing ??= tryToReplace(gone).finally(() => (replacing = null))
    return replacing
  }

  async function tryToReplace(gone: string): Promise<string> {
    lost.value = ''
    try {
      const opened = await ask('POST', '/faults', { port: proxy.port })
      if (gone !== proxy.key) giveBack(opened.key)
      else take(opened)
      return (lost.value = proxy.key && `${REPLACED} port ${proxy.port}.`)
    } catch (failure) {
      if (isDown(failure)) return tryAgain(failure)
      forget()
      return (lost.value = CLOSED)
    }
  }

  /** The server would close it too, some minutes later. */
  function leave() {
    if (proxy.key) giveBack(proxy.key)
    forget()
  }

  function forget() {
    clearTimeout(renewing)
    stopListening()
    removeEventListener('pagehide', leave)
    Object.assign(proxy, { key: '', port: 0, on: {} })
  }

  /** For a page that goes on without it. */
  async function close(): Promise<void> {
    await opening
    leave()
  }

  return { origin, endpoint, port, isOn, lost, traffic, open, set, lift, liftAll, arrived, count, close }
}

export type Proxy = ReturnType<typeof createProxy>

function giveBack(key: string) {
  fetch(`/faults/${key}`, { method: 'DELETE', keepalive: true }).catch(() => {})
}

/** That of a page with one wire to break. */
export const proxy = createProxy()
