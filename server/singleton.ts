/** A value of which the whole process has one. */
export interface Singleton<T> {
  /** The value; throws when the program has not set it yet (a test or a script that forgot to). */
  get(): T
  set(value: T): void
}

/**
 * Pages and the server bundle have copies of every module, so that a value in a module variable would exist twice:
 * what must exist once (connections, the hub) lives on `globalThis` under a name.
 */
export function singleton<T>(name: string): Singleton<T> {
  const key = Symbol.for(`tropa.${name}`)
  const slots = globalThis as unknown as Record<symbol, { value: T } | undefined>
  return {
    get() {
      const slot = slots[key]
      if (!slot) throw new Error(`${name} is used before the program has started it`)
      return slot.value
    },
    set(value) {
      slots[key] = { value }
    },
  }
}
