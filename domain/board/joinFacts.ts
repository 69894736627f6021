import type { CardFact } from './CardFact'

/** A kept fact with who did it and when (ISO). */
export type KeptFact = CardFact & { id: string; by: string | null; at: string }

/** Edits of one key by one person that lie closer together than this are one change: nobody reads a history of letters. */
const pause = 10 * 60 * 1000

/**
 * The facts of one card, oldest first, told as a person remembers them: what the same person did to the same key within
 * ten minutes, with nobody in between at that key, is one fact from the first value to the last. What came back to
 * where it was is left out. The order of the last edits stays; the id is the last one's.
 */
export const joinFacts = (facts: KeptFact[]): KeptFact[] => {
  const open = new Map<string, KeptFact>()
  const joined = new Set<KeptFact>()
  for (const fact of facts) {
    const earlier = open.get(fact.key)
    const goesOn =
      earlier !== undefined && earlier.by === fact.by && Date.parse(fact.at) - Date.parse(earlier.at) < pause
    const told = goesOn ? { ...fact, before: earlier.before } : fact
    if (goesOn) joined.delete(earlier)
    open.set(fact.key, told)
    joined.add(told)
  }
  return [...joined].filter(
    ({ before, after }) => JSON.stringify(before ?? null) !== JSON.stringify(after ?? null),
  )
}
