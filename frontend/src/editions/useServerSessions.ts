import { onScopeDispose, ref } from 'vue'
import { ask } from '../faults/requests'

export interface ServerSession {
  name: string
}

/** The connections that the server has, asked for every second while somebody can see the page. */
export function useServerSessions() {
  const sessions = ref<ServerSession[] | null>(null)

  async function look() {
    if (!document.hidden) sessions.value = await ask('GET', '/lab/sessions').catch(() => null)
  }

  const countFor = (name: string) =>
    String(sessions.value?.filter((session) => session.name === name).length ?? 'no answer')

  look()
  const looking = setInterval(look, 1000)
  onScopeDispose(() => clearInterval(looking))

  return { countFor }
}
