import type * as Y from 'yjs'
import { cardsInSection } from './neighbours'
import { ordersToMove } from './order'
import { cardMap, sectionMap } from './roots'
import { writeRows } from './writeOrders'

/**
 * Moves an item in the roadmap as a document: into a section, right after the card `after` (null, or no longer there:
 * to its top). One transaction, one register (B3). Its status does not change.
 * Throws RangeError where the board has no such card or section.
 */
export const moveRow = (
  doc: Y.Doc,
  cardId: string,
  to: { sectionId: string; after: string | null },
): void => {
  cardMap(doc, cardId)
  sectionMap(doc, to.sectionId)
  writeRows(doc, to.sectionId, ordersToMove(cardsInSection(doc, to.sectionId), cardId, to.after))
}
