import { computed, ref, watch } from 'vue'
import { ACKS, ERRORS, ROOM, SAY, SINCE } from '../destinations'
import type { Store } from '../ui/memory'
import { useRecovery, type Said, type Screen, type Since } from './recovery'
import { useOutbox, type Refusal } from './useOutbox'
import { useStomp } from './useStomp'

const ASK_AGAIN = 1000

export interface Speaker {
  name: string
  passcode: string
  clientId: string
}

/** The room, with nothing lost and nothing shown twice: whatever the network does meanwhile. */
export function useConversation(
  endpoint: string,
  { name, passcode, clientId }: Speaker,
  screen: Screen,
  store: Store,
) {
  const stomp = useStomp(endpoint, { login: name, passcode, 'client-id': clientId })
  const caughtUp = ref(false)
  const outbox = useOutbox((message) => stomp.publish(SAY, message), store, `outbox of ${name}`)
  const recovery = useRecovery({ append, replace }, fetch)
  const state = computed(() =>
    stomp.status.value === 'connected'
      ? caughtUp.value
        ? 'connected · listening'
        : 'connecting'
      : stomp.status.value,
  )

  function append(messages: Said[]) {
    screen.append(messages)
    mine(messages)
  }

  function replace(messages: Said[], complete: boolean, why: string) {
    screen.replace(messages, complete, why)
    mine(messages)
  }

  function mine(messages: Said[]) {
    outbox.heard(messages.filter(({ from }) => from === stomp.userName.value).map(({ key }) => key))
  }

  /** @param epoch of what is on the screen: whoever has seen an empty room was away too, and is no page that opens */
  function fetch(seq: number, epoch: string) {
    caughtUp.value = false
    stomp.ask<Since>(
      SINCE(seq),
      (since) => (caughtUp.value = recovery.answered(since, seq)),
      epoch ? { epoch } : {},
    )
  }

  function refused(refusal: Refusal) {
    outbox.refused(refusal)
    // it may have been the question itself
    if (refusal.code === 'too-fast' && !caughtUp.value)
      setTimeout(() => stomp.status.value === 'connected' && recovery.begin(), ASK_AGAIN)
  }

  stomp.subscribe<Said>(ROOM, recovery.hear)
  stomp.subscribe<{ key: string }>(ACKS, ({ key }) => outbox.acknowledged(key))
  stomp.subscribe<Refusal>(ERRORS, refused)
  watch(
    stomp.status,
    (status) => {
      if (status !== 'connected') return (caughtUp.value = false)
      recovery.begin() // its subscriptions are on the way, in this order
      outbox.begin()
    },
    { flush: 'sync' },
  )

  return { ...stomp, state, outbox }
}
