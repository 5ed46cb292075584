import { ref, watch } from 'vue'
import type { Refusal } from '../stomp/useOutbox'
import type { Line } from './conversation'

export interface Outgoing {
  to: string
  info: string
  key: string
}

function stored(key: string) {
  const text = ref(sessionStorage.getItem(key) ?? '')
  // at once: the last change comes while the form is taken away
  watch(text, (now) => sessionStorage.setItem(key, now), { flush: 'sync' })
  return text
}

/**
 * What the visitor types, and to whom: given back if the server refuses it, or if the connection is lost before
 * it answers. Texts to different people are never joined, and what was private never turns to everyone.
 */
export function useDraft() {
  const draft = stored('draft')
  const to = stored('draft-to')
  const problem = stored('draft-problem')
  let waiting: Outgoing[] = []
  let back = ''

  function sending(message: Outgoing) {
    waiting.push(message)
    draft.value = back = ''
    problem.value = ''
  }

  /** A message to the room comes back with its key; a whisper's copy has none and is known by its words. */
  function heard(lines: Line[], me: string) {
    const recent = lines.slice(-waiting.length - 50)
    const isThere = ({ to, info, key }: Outgoing) =>
      recent.some((line) =>
        line.kind === 'whisper'
          ? line.from === me && line.to === to && line.info === info
          : line.kind === 'said' && line.key === key,
      )
    waiting = waiting.filter((message) => !isThere(message))
  }

  function refused({ code, message, hint, key }: Refusal) {
    if (code === 'too-fast' && !key) return // a probe, and nobody typed that
    problem.value = [message, hint].filter(Boolean).join(' ')
    const its = waiting.find((sent) => sent.key === key) ?? (key ? undefined : waiting[0])
    if (its) giveBack([its])
  }

  function unheard() {
    if (!waiting.length) return
    tell('The connection was lost before the server answered. Your message may or may not have arrived.')
    giveBack(waiting)
  }

  function giveBack(messages: Outgoing[]) {
    waiting = waiting.filter((sent) => !messages.includes(sent))
    // never to everyone by itself: who chose a reader meanwhile is about to whisper
    if (!draft.value) to.value = messages.at(-1)!.to || to.value
    const its = messages.filter((sent) => sent.to === to.value).map((sent) => sent.info)
    if (its.length) putBack(its)
    for (const sent of messages) if (sent.to !== to.value) tell(`To ${sent.to || 'everyone'}: “${sent.info}”`)
  }

  /** In the order sent, however they come back, and in front of what was typed since. */
  function putBack(texts: string[]) {
    const before = draft.value.startsWith(back) ? back : ''
    const typed = draft.value.slice(before.length).replace(/^\n/, '')
    back = [before, ...texts].filter(Boolean).join('\n')
    draft.value = [back, typed].filter(Boolean).join('\n')
  }

  function tell(more: string) {
    problem.value = [problem.value, more].filter(Boolean).join(' ')
  }

  return { draft, to, problem, sending, heard, refused, unheard }
}
