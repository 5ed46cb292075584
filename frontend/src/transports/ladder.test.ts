import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Ladder, newClimb, type Transport } from './ladder'

const ALL: Transport[] = ['websocket', 'xhr-streaming', 'eventsource', 'xhr-polling']

let server: Server
let info: object
let refused: RegExp
let sock: Ladder

beforeEach(async () => {
  info = { websocket: true, cookie_needed: false }
  refused = /nothing/
  server = createServer(answer)
  server.on('upgrade', (_, socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
})

afterEach(() => {
  sock.close()
  server.closeAllConnections()
  server.close()
})

/** As much of a SockJS server as a client needs to be open. */
function answer({ url = '' }: IncomingMessage, response: ServerResponse) {
  if (refused.test(url)) return response.writeHead(404).end()
  if (url.includes('/info')) return response.end(JSON.stringify(info))
  if (url.includes('/eventsource')) return response.writeHead(200).write('\r\ndata: o\r\n\r\n')
  return url.includes('/xhr_streaming') ? response.write(`${'h'.repeat(2048)}\no\n`) : response.end('o\n')
}

async function climb(...allowed: Transport[]) {
  const climb = newClimb(allowed)
  sock = new Ladder(`http://127.0.0.1:${(server.address() as AddressInfo).port}/sock`, climb)
  await new Promise((settled) => (sock.onopen = sock.onclose = settled))
  return { ...climb, outcomes: climb.steps.map(({ transport, outcome }) => `${transport} ${outcome}`) }
}

test('a WebSocket that is refused is followed by streaming, and nothing else is needed', async () => {
  const { info, outcomes, steps } = await climb(...ALL)

  expect(info).toEqual({ websocket: true, cookie_needed: false })
  expect(outcomes).toEqual([
    'websocket failed',
    'xhr-streaming open',
    'eventsource waiting',
    'xhr-polling waiting',
  ])
  expect(steps[0]).toMatchObject({ why: expect.stringMatching(/./), took: expect.any(Number) })
})

test.each([
  ['what /info does not offer is not tried', /nothing/, ['websocket skipped', 'xhr-polling open']],
  ['what is forbidden is not tried', /nothing/, ['xhr-polling open']],
  ['it is tried in the order of SockJS', /nothing/, ['xhr-streaming open', 'xhr-polling waiting']],
  ['if everything fails, each says so', /xhr/, ['xhr-streaming failed', 'xhr-polling failed']],
])('%s', async (_, what, expected) => {
  info = { websocket: !expected.includes('websocket skipped') }
  refused = what
  const inAnyOrder = expected.map((each) => each.split(' ')[0] as Transport).toReversed()

  expect((await climb(...inAnyOrder)).outcomes).toEqual(expected)
})

test('without /info nothing is tried', async () => {
  refused = /info/

  const { info, outcomes } = await climb(...ALL)

  expect(info).toBeNull()
  expect(new Set(outcomes.map((each) => each.split(' ')[1]))).toEqual(new Set(['waiting']))
})
