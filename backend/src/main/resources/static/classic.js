// The whole client. SockJS and Stomp come from the two scripts that the page loads before this one.
const byId = (id) => document.getElementById(id)
const random = () => crypto.getRandomValues(new Uint32Array(4)).join('-')
const log = byId('log')
const sent = new Map() // what nobody has answered yet, by its key
let client, newest

function connect() {
  show('connecting')
  client = Stomp.over(new SockJS('/coordination'))
  client.debug = null // or it prints the passcode to the console
  localStorage['client-id'] ??= random()
  const [login, passcode] = [byId('name').value.trim(), byId('passcode').value]
  let over = false
  client.connect({ login, passcode, 'client-id': localStorage['client-id'] }, subscribe, (error) => {
    if (over) return // the close after an ERROR frame
    over = true
    giveBack([...sent.keys()])
    // an ERROR frame with a code: the server said no, and says why. Otherwise the connection is gone.
    if (error.headers?.code) return show('left', error.headers.message + ' ' + error.body)
    show('lost')
    setTimeout(connect, 5000)
  })
}

function subscribe() {
  let early = [] // what is said before the history answers may be in it or not
  const hear = (destination, handle) => client.subscribe(destination, (frame) => handle(JSON.parse(frame.body)))
  hear('/user/queue/errors', ({ key, message, hint }) => {
    giveBack([key])
    show('connected · listening', message + ' ' + hint)
  })
  hear('/topic/chat_demo', (said) => (early ? early.push(said) : add(said)))
  // its answer also proves that the lines above are in force
  hear('/app/chat_demo/since/0', ({ messages, complete }) => {
    log.replaceChildren(complete ? '' : 'Older messages are not shown')
    newest = 0
    messages.concat(early).forEach(add)
    early = null
    show('connected · listening')
  })
}

function add({ seq, from, info, key }) {
  sent.delete(key)
  if (seq <= newest) return
  newest = seq
  const line = document.createElement('p')
  line.textContent = from + ': ' + info // textContent: whatever somebody types stays text
  log.append(line)
  log.scrollTop = log.scrollHeight
}

function giveBack(keys) {
  byId('info').value = [...keys.map((key) => sent.get(key)), byId('info').value].join(' ').trim()
  keys.forEach((key) => sent.delete(key))
}

function show(state, problem = '') {
  byId('state').textContent = state
  byId('problem').textContent = problem
  byId('problem').hidden = !problem
  byId('join').querySelector('button').disabled = state !== 'left'
  byId('say').querySelector('button').disabled = state !== 'connected · listening'
}

byId('name').value = sessionStorage['name'] ?? ''
byId('join').onsubmit = (event) => {
  event.preventDefault()
  connect()
}
byId('say').onsubmit = (event) => {
  event.preventDefault()
  const [key, info] = [random(), byId('info').value]
  sent.set(key, info)
  byId('info').value = ''
  show('connected · listening')
  client.send('/app/chat_demo', {}, JSON.stringify({ key, info }))
}
