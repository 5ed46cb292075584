import { reactive } from 'vue'
import { randomId } from '../ui/randomId'

/** Who this window is. Two windows are two people; a window that was duplicated is the same person. */
export const identity = reactive({
  name: '',
  passcode: sessionStorage.getItem('passcode') ?? 'workshop',
  clientId: clientId(),
  /** what else components of this window sign in as */
  others: [] as string[],
})

export const names = () => [identity.name, ...identity.others].filter(Boolean)

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
