// What anybody says is heard by all: stomp-broker-js in sockjs-node.
const http = require('node:http')
const StompServer = require('stomp-broker-js')
const { ServerFrame } = require('stomp-broker-js/lib/stomp')

const server = http.createServer()
const broker = new StompServer({ server, path: '/stomp', protocol: 'sockjs' })

// its senders do not hear themselves, so what is said to the server is said on by the server
broker.subscribe('/app/say', (said) => broker.send('/topic/room', { destination: '/topic/room' }, said))

// and it gives no receipts, so this subscription is answered once
broker.addMiddleware('subscribe', (socket, { id, dest }, next) => {
  if (dest !== '/app/ready') return next()
  ServerFrame.MESSAGE(socket, { header: { subscription: id, destination: dest }, body: 'ready' })
  return true
})
server.listen(process.env.PORT, '127.0.0.1')
