import { onScopeDispose, reactive } from 'vue'
import { clientId, identity } from '../people/identity'
import { proposeName } from '../people/names'
import { ENDPOINT } from '../destinations'
import { createProxy } from '../faults/proxy'
import { ask } from '../faults/requests'
import { measure, type Cost } from './cost'
import { Ladder, newClimb, TRANSPORTS, type Climb, type Transport } from './ladder'
import { connect, NoSession, type Session } from './session'

export type Way = 'open' | 'refused' | 'silent'

export interface Run {
  number: number
  allowed: Transport[]
  /** whether the server offers WebSocket */
  offered: boolean
  way: Way
  climb: Climb
  /** milliseconds until STOMP said CONNECTED; null if it never did */
  connected: number | null
  cost: Cost | null
  /** why there is no result */
  problem: string
}

const WITHOUT_WEBSOCKET = '/lab/without-websocket'

/** What the visitor chose, and what came of each choice so far. */
export function useTransports() {
  const proxy = createProxy()
  const choice = reactive({ allowed: [...TRANSPORTS] as Transport[], offered: true, way: 'open' as Way })
  const lab = reactive({ choice, runs: [] as Run[], busy: '', asksPasscode: false, passcode: '', go })
  let name = proposeName()
  let session: Session | null = null

  async function go() {
    if (lab.busy || !choice.allowed.length) return
    lab.busy = 'Connecting …'
    const run = newRun()
    try {
      await tryOut(run)
    } catch (failure) {
      run.problem = failure instanceof Error ? failure.message : String(failure)
    }
    await hangUp()
    lab.busy = ''
  }

  function newRun(): Run {
    const { allowed, offered, way } = choice
    const climb = newClimb(allowed)
    lab.runs.push({
      ...{ number: lab.runs.length + 1, offered, way, climb },
      ...{ allowed: climb.steps.map(({ transport }) => transport), connected: null, cost: null, problem: '' },
    })
    return lab.runs.at(-1)! // reactive, as the one pushed is not
  }

  async function tryOut(run: Run) {
    const noProxy = await proxy.open()
    if (noProxy && run.way !== 'open') throw new Error(noProxy)
    if (!noProxy) await prepare(run.way)
    await connectFor(run)
    if (noProxy) throw new Error(`${noProxy} So nothing was counted.`)
    lab.busy = 'Measuring …'
    run.cost = await measure(session!.echo, count)
  }

  async function prepare(way: Way) {
    const refuseUpgrade = { kind: 'refuse-upgrade', name: '', does: '', settings: { hang: way === 'silent' } }
    const problem = await (way === 'open' ? proxy.liftAll() : proxy.set(refuseUpgrade, null))
    if (problem) throw new Error(problem)
  }

  async function connectFor(run: Run) {
    const url = proxy.origin.value + (run.offered ? ENDPOINT : WITHOUT_WEBSOCKET)
    const passcode = lab.passcode || identity.passcode
    for (;;) {
      run.climb = newClimb(run.allowed)
      const began = performance.now()
      try {
        const headers = { login: name, passcode, 'client-id': clientId() }
        session = await connect(() => new Ladder(url, run.climb), headers)
        run.connected = performance.now() - began
        return keep(passcode)
      } catch (failure) {
        const code = failure instanceof NoSession ? failure.code : ''
        lab.asksPasscode = code === 'wrong-passcode'
        if (code !== 'name-taken') throw failure
        name = proposeName(name)
      }
    }
  }

  /** Not with the name, which is the lab's alone. */
  function keep(passcode: string) {
    lab.asksPasscode = false
    identity.passcode = passcode
    sessionStorage.setItem('passcode', passcode)
  }

  async function count() {
    const problem = await proxy.count()
    if (problem) throw new Error(problem)
    return proxy.traffic.value
  }

  /** The server closes it: over HTTP it would notice only much later that nobody listens. */
  async function hangUp() {
    if (!session) return
    session.end()
    session = null
    await ask('POST', '/lab/drop', { clientId: clientId(), names: [name] }).catch(() => {})
  }

  onScopeDispose(hangUp)

  return lab
}
