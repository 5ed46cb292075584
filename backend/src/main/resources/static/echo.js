const one = (what) => document.querySelector(what)
const socket = new SockJS('/echo')

socket.onopen = () => show(`open over ${socket.transport}`)
socket.onclose = ({ code, reason }) => show(`closed with ${code}: ${reason || 'no reason given'}`)
socket.onmessage = ({ data }) => {
  const line = document.createElement('p')
  line.textContent = data // textContent: whatever somebody types stays text
  one('[role=log]').append(line)
  line.scrollIntoView()
}

one('form').onsubmit = (event) => {
  event.preventDefault()
  socket.send(one('#text').value)
  one('#text').value = ''
}

function show(state) {
  one('[role=status]').textContent = state
  one('button').disabled = socket.readyState !== SockJS.OPEN
}
