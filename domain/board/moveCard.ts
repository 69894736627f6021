import type * as Y from 'yjs'
import { cardsInStatus } from './neighbours'
import { ordersToMove } from './order'
import { cardMap } from './roots'
import type { Status } from './status'
import { writePlaces } from './writeOrders'

/**
 * Moves a card on the status board: to `status`, right after the card `after` (null, or no longer there: to the top).
 * One transaction, one register (B2). The roadmap's own order and numbers stay as they are (B3).
 * Throws RangeError where the board has no such card.
 */
export const moveCard = (doc: Y.Doc, cardId: string, to: { status: Status; after: string | null }): void => {
  cardMap(doc, cardId)
  writePlaces(doc, to.status, ordersToMove(cardsInStatus(doc, to.status), cardId, to.after))
}
