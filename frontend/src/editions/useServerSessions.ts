import { onBeforeUnmount, onMounted, ref } from 'vue'
import { ask } from '../faults/requests'

export interface ServerSession {
  name: string
}

/** The connections that the server has, asked for every second while somebody can see the page. */
export function useServerSessions() {
  const sessions = ref<ServerSession[] | null>(null)
  let timer: ReturnType<typeof setInterval>

  async function look() {
    if (!document.hidden) sessions.value = await ask('GET', '/lab/sessions').catch(() => null)
  }

  function countFor(name: string): string {
    return sessions.value
      ? String(sessions.value.filter((session) => session.name === name).length)
      : 'no answer'
  }

  onMounted(() => {
    look()
    timer = setInterval(look, 1000)
  })
  onBeforeUnmount(() => clearInterval(timer))

  return { countFor }
}
