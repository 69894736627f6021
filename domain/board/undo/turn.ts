import * as Y from 'yjs'
import { readRow } from '../register'
import { cardsOf, sectionsOf, type BoardRoot } from '../roots'
import type { Ledger } from './createLedger'
import { titleNow } from './nameStep'
import { clientOf, stampOf } from './stampOf'
import type { Entry, Left, Stamp, Write } from './Step'

const rootOf = (doc: Y.Doc, root: BoardRoot) => (root === 'cards' ? cardsOf(doc) : sectionsOf(doc))

/** Takes one write back, or says that it stays: somebody else has changed it since. */
export const turnBack = (doc: Y.Doc, write: Write, ledger: Ledger, at: string): Left | null => {
  switch (write.op) {
    case 'set':
      return setBack(doc, write, ledger, { expected: write.to, value: write.before, means: write.from })
    case 'create':
      return write.root === 'cards'
        ? bin(doc, write, ledger, at)
        : remove(doc, write, ledger, { isEmpty: true })
    case 'remove':
      return bringBack(doc, write, ledger)
  }
}

/** Does one write again that was taken back. */
export const turnForward = (doc: Y.Doc, write: Write, ledger: Ledger): Left | null => {
  switch (write.op) {
    case 'set':
      return setBack(doc, write, ledger, { expected: write.from, value: write.after, means: write.to })
    case 'create':
      return write.root === 'cards' ? takeFromBin(doc, write, ledger) : bringBack(doc, write, ledger)
    case 'remove':
      return remove(doc, write, ledger, { isEmpty: false })
  }
}

type Named<Op extends Write['op']> = Extract<Write, { op: Op }>

const stays = (
  doc: Y.Doc,
  { root, id }: Pick<Write, 'root' | 'id'>,
  key: string | null,
  stamp: Stamp,
): Left => ({ root, id, title: titleNow(doc, root, id), key, client: clientOf(stamp) })

/** Writes a register, where what stands there is what the step knows. */
const setBack = (
  doc: Y.Doc,
  write: Named<'set'>,
  ledger: Ledger,
  { expected, value, means }: { expected: Stamp; value: unknown; means: Stamp },
): Left | null => {
  const { root, id, key } = write
  const map = rootOf(doc, root).get(id)
  if (!map) return stays(doc, write, null, null)
  const stamp = stampOf(map, key)
  if (ledger.meaning(stamp) !== expected)
    return JSON.stringify(map.get(key)) === JSON.stringify(value) ? null : stays(doc, write, key, stamp)
  if (value === undefined) map.delete(key)
  else map.set(key, value)
  ledger.equate(stampOf(map, key), means)
  return null
}

/** The stamp of the first register that is not as the step knows it; undefined where all of them are. */
const touchedSince = (map: Y.Map<unknown>, entry: Entry, ledger: Ledger): Stamp | undefined =>
  [...new Set([...map._map.keys(), ...entry.keys()])]
    .map((key) => ({ stamp: stampOf(map, key), known: entry.get(key)?.stamp ?? null }))
    .find(({ stamp, known }) => ledger.meaning(stamp) !== known)?.stamp

/** A card is never removed (B6): one that was added goes into the bin, as long as nobody else has worked on it. */
const bin = (doc: Y.Doc, write: Named<'create'>, ledger: Ledger, at: string): Left | null => {
  const map = cardsOf(doc).get(write.id)
  if (!map) return stays(doc, write, null, null)
  const touched = touchedSince(map, write.entry, ledger)
  if (touched !== undefined) return stays(doc, write, null, touched)
  map.set('deletedAt', at)
  write.binned = stampOf(map, 'deletedAt')
  return null
}

const takeFromBin = (doc: Y.Doc, write: Named<'create'>, ledger: Ledger): Left | null => {
  const map = cardsOf(doc).get(write.id)
  const stamp = map ? stampOf(map, 'deletedAt') : null
  if (!map || stamp !== write.binned) return stays(doc, write, 'deletedAt', stamp)
  map.delete('deletedAt')
  ledger.equate(stampOf(map, 'deletedAt'), null)
  return null
}

const isLiving = (map: Y.Map<unknown>) => !map.get('deletedAt')

/** `isEmpty`: only a section in which no card stands. Whoever removed one meant its cards to go to the first. */
const remove = (
  doc: Y.Doc,
  write: Named<'create' | 'remove'>,
  ledger: Ledger,
  { isEmpty }: { isEmpty: boolean },
): Left | null => {
  const map = sectionsOf(doc).get(write.id)
  if (!map) return null
  const touched = touchedSince(map, write.entry, ledger)
  if (touched !== undefined) return stays(doc, write, null, touched)
  const used = isEmpty
    ? [...cardsOf(doc).values()].find(
        (card) => isLiving(card) && readRow(card.get('row')).sectionId === write.id,
      )
    : undefined
  if (used) return stays(doc, write, null, stampOf(used, 'row'))
  sectionsOf(doc).delete(write.id)
  return null
}

/** A section comes back under its own id: its cards still name it. */
const bringBack = (doc: Y.Doc, { id, entry }: Named<'create' | 'remove'>, ledger: Ledger): null => {
  if (sectionsOf(doc).has(id)) return null
  const map = new Y.Map([...entry].map(([key, { value }]) => [key, value] as const))
  sectionsOf(doc).set(id, map)
  for (const [key, { stamp }] of entry) ledger.equate(stampOf(map, key), stamp)
  return null
}
