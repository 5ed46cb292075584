// People who use the modern edition, without a browser: commands come in as lines of JSON, and what a person would see
// goes out as lines of JSON. `sandbox.trials.torture` in tutorials/ runs it.
import { Client, type IPublishParams } from '@stomp/stompjs'
import { createInterface } from 'node:readline'
import { effectScope, watch, type EffectScope } from 'vue'
import { ACKS, ERRORS } from '../destinations'
import { useConversation, type Speaker } from '../stomp/useConversation'
import type { Refusal } from '../stomp/useOutbox'
import { memory } from '../ui/memory'
import { randomId } from '../ui/randomId'

interface Open extends Speaker {
  endpoint: string
}

type Command = { client: string } & (
  ({ do: 'open' } & Open) | { do: 'say'; info: string } | { do: 'reload' } | { do: 'close' }
)

const people = new Map<string, ReturnType<typeof person>>()

const tell = (client: string, event: string, more: object) =>
  console.log(JSON.stringify({ at: Date.now(), client, event, ...more }))

// how often a message is put on the wire the conversation tells nobody
const publish = Reflect.get(Client.prototype, 'publish')
Client.prototype.publish = function (this: Client, frame: IPublishParams) {
  tell(this.connectHeaders.login!, 'sent', { key: JSON.parse(frame.body!).key })
  publish.call(this, frame)
}

/** One browser tab: what is in its session storage outlives a reload. */
function person(client: string, { endpoint, ...speaker }: Open) {
  const storage = memory()
  let page: EffectScope
  let say: (key: string, info: string) => void

  function open() {
    page = effectScope()
    page.run(() => {
      const screen = {
        append: (lines: object[]) => tell(client, 'shown', { lines }),
        replace: (lines: object[], complete: boolean, why: string) =>
          tell(client, 'reloaded', { lines, complete, why }),
      }
      const { state, transport, outbox, subscribe } = useConversation(endpoint, speaker, screen, storage)
      say = outbox.put
      subscribe<{ key: string; seq: number }>(ACKS, (ack) => tell(client, 'acked', ack))
      subscribe<Refusal>(ERRORS, (refusal) => tell(client, 'refused', refusal))
      watch(outbox.waiting, (waiting) => tell(client, 'waiting', { waiting }), { flush: 'sync' })
      watch(state, (status) => tell(client, 'status', { status, transport: transport.value }), {
        immediate: true,
        flush: 'sync',
      })
    })
  }

  open()
  return {
    say(info: string) {
      const key = randomId()
      tell(client, 'queued', { key, info })
      say(key, info)
    },
    reload() {
      page.stop()
      open()
    },
    close: () => page.stop(),
  }
}

createInterface({ input: process.stdin }).on('line', (text) => {
  const command: Command = JSON.parse(text)
  if (command.do === 'open') people.set(command.client, person(command.client, command))
  else if (command.do === 'say') people.get(command.client)!.say(command.info)
  else if (command.do === 'reload') people.get(command.client)!.reload()
  else people.forEach((each) => each.close())
})
