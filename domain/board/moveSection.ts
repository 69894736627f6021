import type * as Y from 'yjs'
import { ordersToMove } from './order'
import { readSections } from './readBoard'
import { sectionMap } from './roots'
import { writeSectionOrders } from './writeOrders'

/** Moves a section right after another (null: to the top). Its cards go with it. Throws RangeError for an unknown one. */
export const moveSection = (doc: Y.Doc, sectionId: string, to: { after: string | null }): void => {
  sectionMap(doc, sectionId)
  writeSectionOrders(doc, ordersToMove(readSections(doc), sectionId, to.after))
}
