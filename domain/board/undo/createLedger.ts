import type { Stamp, Write } from './Step'

/**
 * Which stamps mean the same: an undo writes an old value under a new stamp, and older steps know that value by its
 * old one.
 */
export type Ledger = {
  /** The stamp by which steps know what stands there. */
  meaning: (stamp: Stamp) => Stamp
  /** `stamp` was written by an undo or a redo to bring back what `means` stood for. */
  equate: (stamp: Stamp, means: Stamp) => void
  /** A write as it was found, with the meaning of what it replaced. */
  settle: (write: Write) => Write
}

export const createLedger = (): Ledger => {
  const meanings = new Map<Stamp, Stamp>()
  const meaning = (stamp: Stamp): Stamp => {
    const known = meanings.get(stamp)
    return known === undefined ? stamp : known
  }
  return {
    meaning,
    equate: (stamp, means) => void meanings.set(stamp, means),
    settle: (write) => {
      if (write.op === 'set') return { ...write, from: meaning(write.from) }
      if (write.op === 'create') return write
      const entry = [...write.entry].map(
        ([key, { value, stamp }]) => [key, { value, stamp: meaning(stamp) }] as const,
      )
      return { ...write, entry: new Map(entry) }
    },
  }
}
