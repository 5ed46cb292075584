const opened = Date.now()
const pause = () => new Promise((over) => setTimeout(over, 1000))

/** What one way of asking has to show: its messages, its price, and how far it has come. */
function column(id) {
  const log = document.querySelector(`#${id} [role=log]`)
  const count = document.querySelector(`#${id} .count`)
  const delays = []
  let [requests, empty] = [0, 0]

  function show() {
    const late = delays.reduce((sum, delay) => sum + delay, 0) / delays.length / 1000
    count.textContent = `Requests: ${requests}, for nothing: ${empty}` + (delays.length ? `, late by ${late.toFixed(2)} s` : '')
  }

  return {
    last: 0,
    asks() {
      requests++
      show()
    },
    hears(messages) {
      if (messages.length === 0) empty++
      for (const { seq, from, info, at } of messages) {
        const line = document.createElement('p')
        line.textContent = `${from}: ${info}` // textContent: whatever somebody types stays text
        log.append(line)
        this.last = seq
        if (Date.parse(at) > opened) delays.push(Date.now() - Date.parse(at))
      }
      log.scrollTop = log.scrollHeight
      show()
    },
  }
}

async function ask(url, column) {
  column.asks()
  const answer = await fetch(`${url}?since=${column.last}`)
  column.hears((await answer.json()).messages)
}

/** Asks every second, whether anything was said or not. */
async function shortPolling(column) {
  for (;;) {
    await ask('/poll', column).catch(() => {})
    await pause()
  }
}

/** Asks again as soon as it has an answer; the server answers when there is something to say. */
async function longPolling(column) {
  for (;;) await ask('/long-poll', column).catch(pause)
}

/** Asks once. The browser connects again by itself, and says which message it heard last. */
function serverSentEvents(column) {
  const source = new EventSource('/stream?since=0')
  source.onopen = () => column.asks()
  source.onmessage = (event) => column.hears([JSON.parse(event.data)])
}

shortPolling(column('short'))
longPolling(column('long'))
serverSentEvents(column('events'))
