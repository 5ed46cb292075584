import { onScopeDispose, ref } from 'vue'
import { identity } from '../people/identity'
import { proposeName } from '../people/names'
import type { Stored } from './tally'
import { useWitness } from './useWitness'

const LOOKS_EVERY = 250

export type Trio = ReturnType<typeof useTrio>

/**
 * Three editions of one component: each is a person of its own in the room, and has a witness on its wire.
 * @param gets is told what each of them (0, 1, 2) gets, and whether it had to ask for it
 */
export function useTrio(
  stored: readonly Stored[],
  gets: (edition: number, seq: number, asked: boolean) => void = () => {},
) {
  identity.name ||= sessionStorage.getItem('name') ?? proposeName()
  identity.name = identity.name.slice(0, 32).trim()
  const names = ['2018', 'demo', 'modern'].map((edition) => `${identity.name} ${edition}`) as Three<string>
  identity.others = [...names]

  const witnesses = names.map((name, edition) =>
    useWitness(name, stored, (seq, asked) => gets(edition, seq, asked)),
  ) as Three<ReturnType<typeof useWitness>>
  const now = ref(Date.now())
  const looking = setInterval(() => {
    now.value = Date.now()
    witnesses.forEach(({ look }) => look(now.value))
  }, LOOKS_EVERY)
  onScopeDispose(() => clearInterval(looking))

  return { names, witnesses, now }
}

type Three<T> = [T, T, T]
