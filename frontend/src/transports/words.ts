import { TRANSPORTS, type Step, type Transport } from './ladder'
import type { Run, Way } from './useTransports'

export const DOES: Record<Transport, string> = {
  websocket: 'one connection, both ways',
  'xhr-streaming': 'one answer that does not end; what you say goes in requests',
  eventsource: 'the same with server-sent events',
  'iframe-eventsource': 'inside a frame, which this server refuses',
  'iframe-htmlfile': 'inside a frame, which this server refuses',
  'xhr-polling': 'each answer ends a request, and the next one waits',
  'iframe-xhr-polling': 'inside a frame, which this server refuses',
}

export const WAYS: Record<Way, string> = {
  open: 'nothing is in its way',
  refused: 'its handshake is answered 400',
  silent: 'its handshake is not answered',
}

export const milliseconds = (time: number) => `${Math.round(time).toLocaleString('en')} ms`

export function outcome({ transport, outcome, why, took }: Step, isOver: boolean): string {
  switch (outcome) {
    case 'waiting':
      return isOver ? 'not needed' : 'waits'
    case 'skipped':
      return transport === 'websocket'
        ? 'left out: /info says websocket: false'
        : 'left out: not possible here'
    case 'trying':
      return 'trying …'
    case 'failed':
      return `failed after ${milliseconds(took)}${why ? `: “${why}”` : ''}`
    case 'open':
      return `open after ${milliseconds(took)}`
  }
}

export const chosen = ({ climb }: Run) => climb.steps.find(({ outcome }) => outcome === 'open')?.transport

/** Such as `all but websocket`. */
export function allowed({ allowed }: Run): string {
  const forbidden = TRANSPORTS.filter((transport) => !allowed.includes(transport))
  if (!forbidden.length) return 'all'
  return forbidden.length < allowed.length ? `all but ${forbidden.join(', ')}` : allowed.join(', ')
}

export function tries({ climb }: Run): string {
  const tried = climb.steps.filter(({ outcome }) => outcome === 'failed' || outcome === 'open')
  return (
    tried.map((step) => `${step.transport} ${outcome(step, true).replace(/:.*/, '')}`).join(', ') || 'none'
  )
}

export function summary(run: Run): string {
  const by = chosen(run)
  const connected = run.connected === null ? '' : `STOMP was connected after ${milliseconds(run.connected)}.`
  return [by && `SockJS chose ${by}.`, connected, run.problem].filter(Boolean).join(' ')
}
