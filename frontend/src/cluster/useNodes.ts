import { onScopeDispose, reactive, ref } from 'vue'
import { ask, sentence } from '../faults/requests'
import type { ServerSession } from '../editions/useServerSessions'

const LOOKS_EVERY = 500
const ALONE =
  'This is one server without a front door. For two nodes: scripts/start --nodes 2 --broker rabbitmq'

export type Node = ReturnType<typeof createNode>

/** The nodes behind the front door, which leads a path that begins with /node/N to node N. */
export function useNodes() {
  const nodes = ref<Node[]>([])
  /** in words, if there is no front door */
  const problem = ref('')
  let looking: ReturnType<typeof setTimeout> | undefined
  let ended = false

  async function begin() {
    try {
      const { nodes: count } = await ask('GET', '/lab/node')
      nodes.value = Array.from({ length: count }, (_, i) => createNode(`${i + 1}`))
      problem.value = count ? '' : ALONE
      await look()
    } catch (failure) {
      problem.value = sentence(failure)
      later(begin)
    }
  }

  async function look() {
    if (!document.hidden) await Promise.all(nodes.value.map((node) => node.look()))
    later(look)
  }

  function later(what: () => Promise<void>) {
    if (!ended) looking = setTimeout(what, LOOKS_EVERY)
  }

  /** Which node has a session of this name; empty if none says so. */
  const nodeOf = (login: string) =>
    nodes.value.find(({ sessions }) => sessions.some(({ name }) => name === login))?.name ?? ''

  begin()
  onScopeDispose(() => {
    ended = true
    clearTimeout(looking)
  })

  return { nodes, problem, nodeOf }
}

function createNode(name: string) {
  const node = reactive({
    name,
    state: 'up' as 'up' | 'draining' | 'gone',
    sessions: [] as ServerSession[],
    told: '',
    look,
    kill: () => tell('POST', 'restart', 'Its process has ended.'),
    drain: () => tell('POST', 'drain', 'It sends everyone away, and lets nobody in.'),
    takeBack: () => tell('DELETE', 'drain', 'It lets people in again.'),
  })
  const path = (what: string) => `/node/${name}/lab/${what}`

  async function look() {
    try {
      const [{ draining }, sessions] = await Promise.all([
        ask('GET', path('node')),
        ask('GET', path('sessions')),
      ])
      if (node.state === 'gone') node.told = 'It is back.'
      node.state = draining ? 'draining' : 'up'
      node.sessions = sessions
    } catch {
      node.state = 'gone'
      node.sessions = []
    }
  }

  async function tell(method: string, what: string, done: string) {
    try {
      await ask(method, path(what))
      node.told = done
    } catch (failure) {
      node.told = sentence(failure)
    }
    await look()
  }

  return node
}
