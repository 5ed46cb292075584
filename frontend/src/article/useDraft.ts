import { ref, watch } from 'vue'
import type { Line } from './conversation'

export interface Refusal {
  code: string
  message: string
  hint?: string | null
  key?: string | null
}

export interface Outgoing {
  to: string
  info: string
  key: string
}

/** What the visitor types: given back if the server refuses it, or if the connection is lost before it answers. */
export function useDraft() {
  const draft = ref(sessionStorage.getItem('draft') ?? '')
  const problem = ref('')
  let waiting: Outgoing[] = []

  // at once: the last change comes while the form is taken away
  watch(draft, (text) => sessionStorage.setItem('draft', text), { flush: 'sync' })

  function sending(message: Outgoing) {
    waiting.push(message)
    draft.value = ''
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

  function refused({ message, hint, key }: Refusal) {
    problem.value = [message, hint].filter(Boolean).join(' ')
    const its = waiting.find((sent) => sent.key === key) ?? (key ? undefined : waiting[0])
    if (its) giveBack([its])
  }

  function unheard() {
    if (!waiting.length) return
    problem.value =
      'The connection was lost before the server answered. Your message may or may not have arrived.'
    giveBack(waiting)
  }

  function giveBack(messages: Outgoing[]) {
    waiting = waiting.filter((sent) => !messages.includes(sent))
    draft.value = [...messages.map((sent) => sent.info), draft.value].filter(Boolean).join('\n')
  }

  return { draft, problem, sending, heard, refused, unheard }
}
