// Connects, subscribes, says something and waits to hear it: with the library and the transport named.
//
//   node talk.mjs stompjs|@stomp/stompjs sockjs|websocket PORT     started in a folder that has both libraries
import { createRequire } from 'node:module'

const [library, transport, port] = process.argv.slice(2)
const require = createRequire(`${process.cwd()}/package.json`)
const headers = { login: 'node', passcode: 'workshop', 'client-id': `${library} over ${transport}` }
const info = `over ${transport} with ${library}`

function end(code, told) {
  console.log(told)
  process.exit(code)
}

function socket() {
  if (transport === 'websocket') return new WebSocket(`ws://localhost:${port}/coordination/websocket`)
  const SockJS = require('sockjs-client')
  return new SockJS(`http://localhost:${port}/coordination`)
}

function onConnected(client, send) {
  client.subscribe('/topic/chat_demo', (frame) => {
    const said = JSON.parse(frame.body)
    if (said.info === info) end(0, `heard ${said.from}: ${said.info}`)
  })
  send(JSON.stringify({ info }))
}

const refused = (frame) => end(1, `refused: ${frame.headers?.message ?? frame}`)
setTimeout(() => end(1, 'heard nothing for 60 s'), 60_000)

if (library === 'stompjs') {
  const client = require('stompjs').over(socket())
  client.debug = null
  client.connect(headers, () => onConnected(client, (body) => client.send('/app/chat_demo', {}, body)), refused)
} else {
  const { Client } = require('@stomp/stompjs')
  const client = new Client({
    webSocketFactory: socket,
    connectHeaders: headers,
    onConnect: () => onConnected(client, (body) => client.publish({ destination: '/app/chat_demo', body })),
    onStompError: refused,
  })
  client.activate()
}
