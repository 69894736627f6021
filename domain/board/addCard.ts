import type * as Y from 'yjs'
import { cardKeySchema, type CardKey, type CardValue } from './cardKeys'
import { cardsInSection, cardsInStatus } from './neighbours'
import { newId } from './newId'
import { ordersToAppend, type Ordered } from './order'
import { writePlace, writeRow } from './register'
import { cardsOf, sectionMap } from './roots'
import { newMap } from './setKeys'
import type { Status } from './status'
import { writePlaces, writeRows } from './writeOrders'

/** What a new item may bring along: its place and row are given by where it is added. */
export type NewCard = { title: string } & {
  [Key in Exclude<CardKey, 'title' | 'place' | 'row'>]?: CardValue<Key>
}

/**
 * Adds an item at the end of a section of the roadmap and at the end of its status on the board; returns its id.
 * Throws ZodError for a bad value, RangeError for an unknown section and for an id that is taken; then nothing has
 * changed.
 */
export const addCard = (
  doc: Y.Doc,
  card: NewCard,
  { sectionId, status = 'planned' }: { sectionId: string; status?: Status },
  id: string = newId(),
): string => {
  sectionMap(doc, sectionId)
  if (cardsOf(doc).has(id)) throw new RangeError(`a card ${id} is there already`)
  const places = ordersToAppend(cardsInStatus(doc, status), id)
  const rows = ordersToAppend(cardsInSection(doc, sectionId), id)
  const place = writePlace({ status, order: orderOf(places) })
  const row = writeRow({ sectionId, order: orderOf(rows) })
  const map = newMap({ ...card, place, row }, cardKeySchema)
  doc.transact(() => {
    cardsOf(doc).set(id, map)
    writePlaces(doc, status, places)
    writeRows(doc, sectionId, rows)
  })
  return id
}

/** Of the entry that was appended; the others are only there where the list had no room at its end. */
const orderOf = (orders: Ordered[]): string => orders.at(-1)?.order ?? ''
