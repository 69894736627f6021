import * as Y from 'yjs'

/** Somebody wrote a register, or emptied it (undefined), knowing of everything up to `seen`. */
type Write = { client: number; clock: number; seen: Map<number, number>; value: unknown }

/** Everything that anybody ever wrote on one board, with what each knew at that moment. */
export class Ledger {
  /** By register: `cards/<id>/<key>`. */
  readonly registers = new Map<string, Write[]>()
  readonly created = new Set<string>()
  readonly removed = new Set<string>()
  /** The pairs of status and order that somebody has given to a card. */
  readonly pairs = new Map<string, Set<string>>()

  /** Follows what is written on this replica by its own user. */
  follow(doc: Y.Doc, pairOf: (card: Y.Map<unknown>) => string): void {
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      if (!transaction.local) return
      for (const root of ['cards', 'sections'] as const) {
        const entries = doc.getMap<Y.Map<unknown>>(root)
        for (const [id, keys] of touched(transaction, entries)) {
          const entry = entries.get(id)
          if (!entry) this.removed.add(`${root}/${id}`)
          else if (!keys) this.created.add(`${root}/${id}`)
          for (const key of keys ?? entry?.keys() ?? [])
            this.write(`${root}/${id}/${key}`, transaction, entry?.get(key))
          if (entry && root === 'cards') this.pair(id, pairOf(entry))
        }
      }
    })
  }

  /** The values of which the register must hold one: of those writes that nobody overwrote knowing of them. */
  mayHold(register: string): unknown[] {
    const writes = this.registers.get(register) ?? []
    return writes
      .filter((write, at) => !writes.slice(at + 1).some((later) => knew(later, write)))
      .map(({ value }) => value)
  }

  /** Registers that were written by people who did not know of each other's value. */
  get conflicts(): number {
    return [...this.registers.keys()].filter((register) => this.mayHold(register).length > 1).length
  }

  private write(register: string, { doc, beforeState, afterState }: Y.Transaction, value: unknown): void {
    const clock = afterState.get(doc.clientID) ?? 0
    const write = { client: doc.clientID, clock, seen: beforeState, value }
    this.registers.set(register, [...(this.registers.get(register) ?? []), write])
  }

  private pair(cardId: string, pair: string): void {
    this.pairs.set(cardId, (this.pairs.get(cardId) ?? new Set()).add(pair))
  }
}

/** An emptied register leaves no struct: that somebody else knew of it cannot be told, so it is not claimed. */
const knew = (later: Write, earlier: Write): boolean =>
  earlier.value === undefined
    ? later.client === earlier.client
    : (later.seen.get(earlier.client) ?? 0) >= earlier.clock

/** The entries that a transaction wrote: their keys, null for an entry that is new or gone. */
const touched = (
  { changed }: Y.Transaction,
  entries: Y.Map<Y.Map<unknown>>,
): Map<string, Set<string> | null> => {
  const found = new Map<string, Set<string> | null>()
  for (const [type, keys] of changed as Map<unknown, Set<string | null>>) {
    if (type === entries) for (const id of keys) found.set(String(id), null)
    else if (type instanceof Y.Map && type.parent === entries && type._item)
      found.set(String(type._item.parentSub), keys as Set<string>)
  }
  return found
}
