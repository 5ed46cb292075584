// What anybody says is heard by all: Socket.IO, as its first page has it.
const http = require('node:http')
const { Server } = require('socket.io')

const server = http.createServer()
const io = new Server(server)

io.on('connection', (socket) => {
  socket.on('say', (said) => io.emit('said', said))
})
server.listen(process.env.PORT, '127.0.0.1')
