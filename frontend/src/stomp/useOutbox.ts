import { computed, onScopeDispose, ref, watch } from 'vue'
import type { Store } from '../ui/memory'

/** What one has said and the server has not answered, or has refused. */
export interface Sending {
  key: string
  info: string
  /** `sent`: it is stored. It stays until it is heard */
  state: 'sending' | 'sent' | 'refused'
  why?: string
}

/** Why something was not done, as the server says it. */
export interface Refusal {
  code: string
  message: string
  hint?: string | null
  key?: string | null
}

/** 16 a second: the server takes 20. */
const PACE = 60
const PAUSE = 1000

/**
 * A message has its key before it is first sent, and is kept until the server has answered for that key. Cut off before the
 * answer, nobody can know whether it arrived: it is sent again, and the server stores a key once.
 *
 * @param send whether it could be put on the wire
 * @param place where it is kept, by the name of who says it: a key belongs to its sender
 */
export function useOutbox(
  send: (message: { key: string; info: string }) => boolean,
  store: Store,
  place: string,
) {
  const messages = ref(stored())
  const unsent = new Set<string>()
  let next: ReturnType<typeof setTimeout> | undefined
  watch(messages, (now) => store.setItem(place, JSON.stringify(now)), { deep: true, flush: 'sync' })

  /** What was stored there is heard again with the history, or is too old for the screen. */
  function stored(): Sending[] {
    const all: Sending[] = JSON.parse(store.getItem(place) ?? '[]')
    return all.filter(({ state }) => state !== 'sent')
  }

  function put(key: string, info: string) {
    messages.value.push({ key, info, state: 'sending' })
    unsent.add(key)
    next ??= setTimeout(sendNext)
  }

  /** In a new session nothing is known of what was sent in the last. */
  function begin() {
    for (const { key, state } of messages.value) if (state === 'sending') unsent.add(key)
    clearTimeout(next)
    next = setTimeout(sendNext)
  }

  function sendNext() {
    next = undefined
    const message = messages.value.find(({ key, state }) => state === 'sending' && unsent.has(key))
    if (!message || !send({ key: message.key, info: message.info })) return // the next session begins anew
    unsent.delete(message.key)
    next = setTimeout(sendNext, PACE)
  }

  function acknowledged(key: string) {
    const message = find(key)
    if (message) message.state = 'sent'
  }

  /** On the screen now, as everybody sees it. */
  function heard(keys: (string | null | undefined)[]) {
    const their = new Set(keys)
    if (messages.value.some(({ key }) => their.has(key)))
      messages.value = messages.value.filter(({ key }) => !their.has(key))
  }

  function refused({ code, message, hint, key }: Refusal) {
    const its = find(key)
    if (!its) return
    if (code !== 'too-fast')
      return Object.assign(its, { state: 'refused', why: [message, hint].filter(Boolean).join(' ') })
    unsent.add(its.key)
    clearTimeout(next)
    next = setTimeout(sendNext, PAUSE)
  }

  function discard(key: string) {
    heard([key])
  }

  function find(key?: string | null) {
    return messages.value.find((message) => message.key === key && message.state === 'sending')
  }

  onScopeDispose(() => clearTimeout(next))
  const waiting = computed(() => messages.value.filter(({ state }) => state === 'sending').length)
  return { messages, waiting, put, begin, acknowledged, heard, refused, discard }
}
