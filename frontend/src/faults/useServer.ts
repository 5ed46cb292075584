import { onScopeDispose, reactive, ref } from 'vue'
import { ask, Refusal, sentence } from './requests'

const LOOKS_EVERY = 1000

/** What no proxy can do to a connection, but the server can: say goodbye, and end. */
export function useServer() {
  /** null: it may be restarted */
  const whyNot = ref<string | null>('')
  const state = ref('once')
  let since = ''
  let asked = 0
  let looking: ReturnType<typeof setTimeout> | undefined

  look()
  onScopeDispose(() => clearTimeout(looking))

  /** While it is restarting, until another process answers than the one that was asked. */
  async function look() {
    clearTimeout(looking)
    const now = await ask('GET', '/lab/restart').catch(() => null)
    if (asked && now && now.since !== since) {
      state.value = `back after ${Math.round((Date.now() - asked) / 1000)} s`
      asked = 0
    }
    if (now) {
      since = now.since
      whyNot.value = now.whyNot
    }
    if (asked) looking = setTimeout(look, LOOKS_EVERY)
  }

  /** @param clientId whose sessions, by which names */
  async function sayGoodbye(clientId: string, names: string[]): Promise<string> {
    try {
      const { dropped } = await ask('POST', '/lab/drop', { clientId, names })
      return `The server closed ${dropped} ${dropped === 1 ? 'session' : 'sessions'} of this page.`
    } catch (failure) {
      return sentence(failure)
    }
  }

  async function restart(): Promise<string> {
    if (asked) return 'It is about to start again.'
    try {
      await ask('POST', '/lab/restart')
    } catch (failure) {
      // without an answer it may have ended all the same
      if (failure instanceof Refusal) return failure.message
    }
    asked = Date.now()
    state.value = 'stopped …'
    looking = setTimeout(look, LOOKS_EVERY)
    return 'The server process has ended.'
  }

  return reactive({ whyNot, state, sayGoodbye, restart })
}
