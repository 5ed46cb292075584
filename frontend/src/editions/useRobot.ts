import { computed, onBeforeUnmount, ref } from 'vue'
import { ENDPOINT } from '../destinations'
import type { Said } from '../stomp/recovery'
import { useConversation } from '../stomp/useConversation'
import { randomId } from '../ui/randomId'
import type { Stored } from './tally'

const KEPT = 20_000

/**
 * Says numbered sentences, past all proxies, and knows what the server stored: it is a modern edition itself, without a
 * screen.
 */
export function useRobot(passcode: string, perSecond: () => number) {
  const stored: Stored[] = []
  const saidAt = new Map<string, number>()
  const sentences = ref(0)
  const own = randomId()
  const name = `Robot ${own.slice(0, 4)}`
  let talking: ReturnType<typeof setTimeout> | undefined
  const { state, refusal, outbox } = useConversation(
    ENDPOINT,
    { name, passcode, clientId: own },
    { append: learn, replace: learn },
    { getItem: () => null, setItem: () => {} }, // it ends with the page
  )

  function learn(messages: Said[]) {
    const known = Date.now()
    stored.push(...messages.map(({ seq }) => ({ seq, known })))
    if (stored.length > KEPT) stored.splice(0, stored.length - KEPT)
  }

  function talk() {
    const key = randomId()
    saidAt.set(key, performance.now())
    if (saidAt.size > KEPT) saidAt.delete(saidAt.keys().next().value!)
    outbox.put(key, `Sentence ${++sentences.value}`)
    talking = setTimeout(talk, 1000 / perSecond())
  }

  function hush() {
    clearTimeout(talking)
  }

  /** Why it may not speak, and so nobody here may. */
  const problem = computed(() => {
    if (!refusal.value) return ''
    const { headers, body } = refusal.value
    return `${headers.message} ${body} Sign in on the page of the demo first.`
  })

  onBeforeUnmount(hush)

  return { name, stored, saidAt, sentences, state, problem, talk, hush }
}
