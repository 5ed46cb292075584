import { onBeforeUnmount, reactive } from 'vue'
import { parse, type StompFrame } from '../wire/frames'
import { listen, type WireRecord } from '../wire/tap'
import { add, line, type Line } from './conversation'

/** What an edition's connections say of it on the wire: nothing is asked of the component itself. */
export function useEdition(login: () => string) {
  const edition = reactive({ state: 'connecting', heard: [] as Line[], received: 0, opened: 0, unsent: 0 })
  const its = new Set<number>()
  let newest = 0

  function onStomp({ command, headers, body }: StompFrame, { connection }: WireRecord) {
    if (command === 'CONNECT' && headers.login === login() && !its.has(connection)) {
      its.add(connection)
      newest = connection
      edition.opened++
      edition.state = 'connecting'
    }
    if (!its.has(connection)) return
    if (command === 'CONNECTED') edition.state = 'connected'
    if (command === 'MESSAGE' && headers.destination === '/topic/chat_demo') {
      add(edition.heard, [line(JSON.parse(body))])
      edition.received++
    }
  }

  const stop = listen((record) => {
    const frame = parse(record)
    if (record.direction === 'closed') {
      if (record.connection === newest) edition.state = 'lost'
    } else if (record.direction === 'unsent') {
      if (its.has(record.connection)) edition.unsent++
    } else if (frame.type === 'messages') {
      frame.stomp.forEach((stomp) => onStomp(stomp, record))
    }
  })
  onBeforeUnmount(stop)

  return edition
}
