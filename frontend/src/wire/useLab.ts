import { computed, ref, watch } from 'vue'
import { identity } from '../people/identity'
import { ERRORS, ROOM } from '../destinations'
import { useSignIn } from '../people/useSignIn'
import type { StompFrame } from './frames'
import { useRawConnection, type Way } from './useRawConnection'

const SIGN_IN = /^(wrong-passcode|name-.+|client-id-.+)$/
const WANTED = { errors: ERRORS, room: ROOM }

/** The lab's own small session: it signs in as the demo does, frame by frame, or leaves that to the visitor. */
export function useLab() {
  const signIn = useSignIn()
  const { connection, connect, send } = useRawConnection({ opened, heard })
  const way = ref<Way>('sockjs')
  const signsIn = ref(true)
  const said = ref<'' | 'CONNECTED' | 'RECEIPT' | 'ERROR'>('')
  const error = ref('')
  let leaving = false

  function connectAnew() {
    said.value = error.value = ''
    leaving = false
    connect(way.value)
  }

  function opened() {
    if (signsIn.value) send(connectFrame())
  }

  function write(text: string) {
    leaving ||= /^\s*DISCONNECT\b/.test(text)
    send(text)
  }

  function heard(frame: StompFrame) {
    if (frame.command === 'CONNECTED') entered(frame)
    if (frame.command === 'RECEIPT' && leaving) said.value = 'RECEIPT'
    if (frame.command === 'ERROR') failed(frame)
  }

  function entered({ headers }: StompFrame) {
    said.value = 'CONNECTED'
    if (!signsIn.value) return
    signIn.accepted(headers['user-name'])
    for (const [id, destination] of Object.entries(WANTED))
      send(`SUBSCRIBE\nid:${id}\ndestination:${destination}\n\n\0`)
  }

  function failed({ headers, body }: StompFrame) {
    const { code = '', message = '' } = headers
    if (signsIn.value && !said.value && SIGN_IN.test(code))
      return signIn.refused({ code, message, hint: body })
    said.value = 'ERROR'
    error.value = message
  }

  const state = computed(() => {
    if (signIn.out.value) return 'not in the room'
    if (connection.state !== 'open') return connection.state
    const words = { CONNECTED: 'connected', RECEIPT: 'said goodbye', ERROR: 'refused' }
    if (said.value) return words[said.value]
    return signsIn.value ? 'connecting' : 'open, not signed in'
  })

  watch([signIn.attempt, way, signsIn], connectAnew, { immediate: true })

  return { signIn, connection, state, error, way, signsIn, connectAnew, write }
}

/** Headers of CONNECT are not escaped (STOMP 1.2). */
function connectFrame(): string {
  const { name, passcode, clientId } = identity
  const headers = [
    'accept-version:1.2',
    `host:${location.hostname}`,
    `login:${name}`,
    `passcode:${passcode}`,
    `client-id:${clientId}`,
    'heart-beat:0,10000',
  ]
  return `CONNECT\n${headers.join('\n')}\n\n\0`
}
