import { expect, test } from 'vitest'
import { newClimb, TRANSPORTS, type Outcome, type Transport } from './ladder'
import type { Run } from './useTransports'
import { allowed, chosen, outcome, summary, tries } from './words'

function run(...steps: [Transport, Outcome, number?, string?][]): Run {
  const names = steps.map(([transport]) => transport)
  const climb = newClimb(names)
  steps.forEach(([, outcome, took = 0, why = '']) =>
    Object.assign(
      climb.steps.find((step) => step.outcome === 'waiting')!,
      { outcome, took, why },
    ),
  )
  return {
    ...{ number: 1, allowed: names, offered: true, way: 'open', climb },
    ...{ connected: null, cost: null, problem: '' },
  }
}

test('each try is told with its end and its time', () => {
  const { steps } = run(
    ['websocket', 'failed', 634.4, 'Transport timed out'],
    ['xhr-streaming', 'open', 1069],
    ['eventsource', 'skipped'],
  ).climb

  expect(steps.map((step) => outcome(step, true))).toEqual([
    'failed after 634 ms: “Transport timed out”',
    'open after 1,069 ms',
    'left out: not possible here',
  ])
  const [notOffered] = run(['websocket', 'skipped']).climb.steps
  expect(outcome(notOffered!, true)).toBe('left out: /info says websocket: false')
})

test('what waits is not needed once another is open', () => {
  const [step] = newClimb(['xhr-polling']).steps

  expect([outcome(step!, false), outcome(step!, true)]).toEqual(['waits', 'not needed'])
})

test('a row says what was tried, and no more', () => {
  const some = run(
    ['websocket', 'failed', 12, 'broken'],
    ['xhr-streaming', 'open', 3],
    ['xhr-polling', 'waiting'],
  )

  expect([tries(some), chosen(some)]).toEqual([
    'websocket failed after 12 ms, xhr-streaming open after 3 ms',
    'xhr-streaming',
  ])
  expect(tries(run(['websocket', 'skipped']))).toBe('none')
})

test.each([
  [[...TRANSPORTS], 'all'],
  [TRANSPORTS.filter((each) => each !== 'websocket'), 'all but websocket'],
  [['xhr-polling'], 'xhr-polling'],
] as [Transport[], string][])('%s are called %s', (some, words) => {
  expect(allowed({ ...run(), allowed: some })).toBe(words)
})

test('the sum of it names the choice, and what went wrong after it', () => {
  const some = run(['websocket', 'open'])

  expect(summary({ ...some, connected: 94.6 })).toBe(
    'SockJS chose websocket. STOMP was connected after 95 ms.',
  )
  expect(summary({ ...some, problem: 'The passcode is not right.' })).toBe(
    'SockJS chose websocket. The passcode is not right.',
  )
  expect(summary({ ...run(), problem: 'The server did not answer.' })).toBe('The server did not answer.')
})
