import { ref } from 'vue'
import type { Refusal } from '../stomp/useOutbox'
import { identity, keepIdentity } from './identity'
import { proposeName } from './names'

/** Getting in: a proposed name that is taken is replaced by itself; a chosen one comes back with the reason. */
export function useSignIn() {
  // /?name=alice: whoever follows such a link wants to be Alice here
  const stored = new URLSearchParams(location.search).get('name') || sessionStorage.getItem('name')
  identity.name ||= stored ?? proposeName()

  /** counts the tries: each is a ChatDemo of its own */
  const attempt = ref(1)
  const out = ref(false)
  const asking = ref(false)
  const asksPasscode = ref(false)
  const refusal = ref<Refusal | null>(null)

  let chosen = Boolean(stored)
  let proposals = 20
  let settled = ''
  let entered = false

  function enter(name: string, passcode: string) {
    if (name === settled && name === identity.name && passcode === identity.passcode) return cancel()
    chosen ||= name !== identity.name
    refusal.value = null
    entered = true
    start(name, passcode)
  }

  /** The server keeps the spelling in which a name was first taken. */
  function accepted(name = identity.name) {
    chosen = true
    settled = identity.name = name
    // a reconnect in the background must not take the form from somebody who types in it
    if (entered) asking.value = false
    entered = false
    asksPasscode.value = false
    keepIdentity()
  }

  function refused(why: Refusal) {
    if (why.code === 'name-taken' && !chosen && proposals-- > 0) return start(proposeName(identity.name))
    refusal.value = why
    entered = false
    asking.value = true
    asksPasscode.value = why.code === 'wrong-passcode'
    if (settled && settled !== identity.name) return start(settled)
    settled = ''
    out.value = true
  }

  function ask() {
    asking.value = true
  }

  function cancel() {
    asking.value = false
    refusal.value = null
    if (settled && settled !== identity.name) start(settled)
  }

  function start(name: string, passcode = identity.passcode) {
    Object.assign(identity, { name, passcode })
    out.value = false
    attempt.value++
  }

  return { attempt, out, asking, asksPasscode, refusal, enter, accepted, refused, ask, cancel }
}
