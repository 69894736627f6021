/** Values by key, each with listeners of its own: what changes for one card never redraws another. */
export type KeyedStore<Value> = {
  get: (key: string) => Value | undefined
  /** Puts these values in place of all; listeners hear only of keys whose value is another object. */
  replace: (values: Map<string, Value>) => void
  subscribe: (key: string, listener: () => void) => () => void
}

export const createKeyedStore = <Value>(): KeyedStore<Value> => {
  let values = new Map<string, Value>()
  const listeners = new Map<string, Set<() => void>>()
  return {
    get: (key) => values.get(key),
    replace: (next) => {
      const before = values
      values = next
      for (const key of new Set([...before.keys(), ...next.keys()])) {
        if (before.get(key) === next.get(key)) continue
        for (const listener of listeners.get(key) ?? []) listener()
      }
    },
    subscribe: (key, listener) => {
      const set = listeners.get(key) ?? new Set()
      listeners.set(key, set.add(listener))
      return () => void set.delete(listener)
    },
  }
}
