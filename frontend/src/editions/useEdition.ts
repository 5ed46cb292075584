import { onBeforeUnmount, reactive } from 'vue'
import { ROOM, SINCE } from '../destinations'
import type { StompFrame } from '../wire/frames'
import { listenTo } from '../wire/ofLogin'
import { add, line, type Line } from '../article/conversation'

/** Gets the numbers of what the edition receives: from its subscription, or in an answer to its question. */
interface Listener {
  hears(seq: number): void
  fetched(seqs: number[]): void
}

/** What an edition's connections say of it on the wire: nothing is asked of the component itself. */
export function useEdition(login: () => string, listener: Listener) {
  const edition = reactive({ state: 'connecting', node: '', heard: [] as Line[], opened: 0 })
  let newest = 0

  function onStomp({ command, headers, body }: StompFrame) {
    if (command === 'CONNECTED') {
      edition.state = 'connected'
      edition.node = headers.node ?? ''
    }
    if (command !== 'MESSAGE') return
    if (headers.destination === ROOM) hears(body)
    else if (headers.destination?.startsWith(SINCE('')))
      listener.fetched(JSON.parse(body).messages.map(({ seq }: { seq: number }) => seq))
  }

  function hears(body: string) {
    const said = JSON.parse(body)
    add(edition.heard, [line(said)])
    listener.hears(said.seq)
  }

  function opens(connection: number) {
    newest = connection
    edition.opened++
    edition.state = 'connecting'
  }

  const stop = listenTo(login, (frame, { connection, direction }) => {
    if (direction === 'closed') {
      if (connection === newest) edition.state = 'lost'
    } else if (direction !== 'unsent' && frame.type === 'messages') {
      if (connection > newest) opens(connection)
      frame.stomp.forEach(onStomp)
    }
  })
  onBeforeUnmount(stop)

  return edition
}
