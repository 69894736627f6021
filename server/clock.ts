type Clock = () => Date

const key = Symbol.for('tropa.clock')
const slots = globalThis as unknown as Record<symbol, Clock | undefined>

/** The present moment. Everything that decides by time asks here, so that a test can live through a year. */
export const now: Clock = () => slots[key]?.() ?? new Date()

/** Puts another clock in its place, for the whole process; null brings back the real one. For tests. */
export const setClock = (clock: Clock | null): void => {
  slots[key] = clock ?? undefined
}
