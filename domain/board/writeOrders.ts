import type * as Y from 'yjs'
import { cardKeySchema, sectionKeySchema } from './cardKeys'
import type { Ordered } from './order'
import { writePlace, writeRow } from './register'
import { cardMap, sectionMap } from './roots'
import { setKeys } from './setKeys'
import type { Status } from './status'

/** Writes where cards stand in a status of the status board: one register each (B2), in one transaction. */
export const writePlaces = (doc: Y.Doc, status: Status, orders: Ordered[]): void =>
  doc.transact(() => {
    for (const { id, order } of orders)
      setKeys(cardMap(doc, id), { place: writePlace({ status, order }) }, cardKeySchema)
  })

/** Writes where cards stand in a section of the roadmap as a document: one register each (B3), in one transaction. */
export const writeRows = (doc: Y.Doc, sectionId: string, orders: Ordered[]): void =>
  doc.transact(() => {
    for (const { id, order } of orders)
      setKeys(cardMap(doc, id), { row: writeRow({ sectionId, order }) }, cardKeySchema)
  })

/** Writes the order of sections, in one transaction. */
export const writeSectionOrders = (doc: Y.Doc, orders: Ordered[]): void =>
  doc.transact(() => {
    for (const { id, order } of orders) setKeys(sectionMap(doc, id), { order }, sectionKeySchema)
  })
