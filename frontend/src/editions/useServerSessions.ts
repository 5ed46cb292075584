import { onBeforeUnmount, onMounted, ref } from 'vue'

export interface ServerSession {
  name: string
  transport: string
}

/** The connections that the server has, asked for every second while somebody can see the page. */
export function useServerSessions() {
  const sessions = ref<ServerSession[] | null>(null)
  let timer: ReturnType<typeof setInterval>

  async function ask() {
    if (document.hidden) return
    try {
      const answer = await fetch('/lab/sessions')
      sessions.value = answer.ok ? await answer.json() : null
    } catch {
      sessions.value = null
    }
  }

  function countFor(name: string): string {
    return sessions.value
      ? String(sessions.value.filter((session) => session.name === name).length)
      : 'no answer'
  }

  onMounted(() => {
    ask()
    timer = setInterval(ask, 1000)
  })
  onBeforeUnmount(() => clearInterval(timer))

  return { countFor }
}
