// What anybody says is heard by all: ws, without a protocol on top.
const { WebSocketServer } = require('ws')

const server = new WebSocketServer({ host: '127.0.0.1', port: process.env.PORT })

server.on('connection', (socket) => {
  socket.on('message', (said) => {
    for (const client of server.clients) client.send(said, { binary: false })
  })
  socket.on('error', () => socket.terminate())
})
