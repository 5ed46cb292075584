import { reactive } from 'vue'

/** Who this window is. Two windows are two people; a window that was duplicated is the same person. */
export const identity = reactive({
  name: '',
  passcode: sessionStorage.getItem('passcode') ?? 'workshop',
  clientId: clientId(),
})

/** Which browser this is: stays for all its windows. */
export function clientId(): string {
  const id = localStorage.getItem('client-id') ?? randomId()
  localStorage.setItem('client-id', id)
  return id
}

export function keepIdentity(): void {
  sessionStorage.setItem('name', identity.name)
  sessionStorage.setItem('passcode', identity.passcode)
}

/** crypto.randomUUID exists only on https and localhost. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
