import { onScopeDispose, reactive } from 'vue'
import { ROOM, SINCE } from '../destinations'
import type { Said } from '../stomp/recovery'
import type { StompFrame } from '../wire/frames'
import { listenTo } from '../wire/ofLogin'
import { add, line, type Line } from '../article/conversation'

/**
 * What an edition's connections say of it on the wire: nothing is asked of the component itself.
 * @param gets is told the numbers of what it receives: from its subscription, or because it had asked
 */
export function useEdition(login: string, gets: (seq: number, asked: boolean) => void) {
  const edition = reactive({ state: 'connecting', node: '', heard: [] as Line[], opened: 0 })
  let newest = 0

  function onStomp({ command, headers, body }: StompFrame) {
    if (command === 'CONNECTED') {
      edition.state = 'connected'
      edition.node = headers.node ?? ''
    }
    if (command !== 'MESSAGE') return
    if (headers.destination === ROOM) hears(JSON.parse(body))
    else if (headers.destination?.startsWith(SINCE('')))
      JSON.parse(body).messages.forEach(({ seq }: Said) => gets(seq, true))
  }

  function hears(said: Said) {
    add(edition.heard, [line(said)])
    gets(said.seq, false)
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
  onScopeDispose(stop)

  return edition
}
