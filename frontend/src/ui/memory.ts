export type Store = Pick<Storage, 'getItem' | 'setItem'>

/** Stores as a browser does, and no longer than whoever has it. */
export function memory(stored: Record<string, string> = {}): Store {
  return {
    getItem: (key) => stored[key] ?? null,
    setItem: (key, value) => void (stored[key] = value),
  }
}
