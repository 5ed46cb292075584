// The whole client. SockJS and Stomp come from the two scripts that the page loads before this one.
const byId = (id) => document.getElementById(id)
const log = byId('log')
let client, epoch

function connect() {
  show('connecting')
  client = Stomp.over(new SockJS('/coordination'))
  client.debug = null // or it prints the passcode to the console
  const headers = { login: byId('name').value.trim(), passcode: byId('passcode').value, 'client-id': clientId() }
  client.connect(headers, subscribe, (error) => {
    // an ERROR frame has headers: the server said no, and says why. Otherwise the connection is gone.
    if (error.headers) show('left', error.headers.message + ' ' + error.body)
    else if (byId('state').textContent !== 'left') {
      show('lost')
      setTimeout(connect, 5000)
    }
  })
}

function subscribe() {
  client.subscribe('/topic/chat_demo', (frame) => add(JSON.parse(frame.body)))
  // what was said before, or while we were away; its answer also proves that the line above is in force
  client.subscribe('/app/chat_demo/since/0', (frame) => {
    const history = JSON.parse(frame.body)
    if (history.epoch !== epoch) log.replaceChildren() // another history: its numbers start anew
    epoch = history.epoch
    history.messages.forEach(add)
    show('connected · listening')
  })
}

function add({ seq, from, info }) {
  const lines = [...log.children]
  if (lines.some((line) => line.seq === seq)) return
  const line = document.createElement('p')
  line.seq = seq
  line.textContent = from + ': ' + info // textContent: whatever somebody types stays text
  log.insertBefore(line, lines.find((later) => later.seq > seq) ?? null)
  log.scrollTop = log.scrollHeight
}

function show(state, problem = '') {
  byId('state').textContent = state
  byId('problem').textContent = problem
  byId('problem').hidden = !problem
  byId('join').querySelector('button').disabled = state !== 'left'
  byId('say').querySelector('button').disabled = state !== 'connected · listening'
}

function clientId() {
  const random = () => crypto.getRandomValues(new Uint32Array(4)).join('-')
  return (localStorage['client-id'] ??= random())
}

byId('name').value = sessionStorage['name'] ?? ''
byId('join').onsubmit = (event) => {
  event.preventDefault()
  connect()
}
byId('say').onsubmit = (event) => {
  event.preventDefault()
  client.send('/app/chat_demo', {}, JSON.stringify({ info: byId('info').value }))
  byId('info').value = ''
}
