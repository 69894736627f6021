import type * as Y from 'yjs'
import { editCard, type CardEdit } from './editCard'
import { cardsInStatus } from './neighbours'
import { ordersToAppend } from './order'
import type { Status } from './status'
import { writePlaces } from './writeOrders'

/** What becomes of one card; `status` puts it at the end of that status on the status board. */
export type CellsOfCard = { cardId: string; edit?: CardEdit; status?: Status }

/**
 * Writes cells of several cards in one transaction, so that one undo takes all of them back. The values are those of
 * `readCell`: a value that no card may hold throws (ZodError) when some may have been written already.
 */
export const writeCells = (doc: Y.Doc, changes: CellsOfCard[]): void =>
  doc.transact(() => {
    for (const { cardId, edit } of changes) if (edit) editCard(doc, cardId, edit)
    for (const status of new Set(changes.flatMap((change) => change.status ?? []))) {
      const ids = changes.flatMap((change) => (change.status === status ? change.cardId : []))
      appendToStatus(doc, status, ids)
    }
  })

/** The status is read once for all of the cards: on a board of thousands each reading is felt. */
const appendToStatus = (doc: Y.Doc, status: Status, ids: string[]): void => {
  let here = cardsInStatus(doc, status)
  const known = new Set(here.map(({ id }) => id))
  for (const id of ids) {
    if (known.has(id)) continue
    const orders = ordersToAppend(here, id)
    writePlaces(doc, status, orders)
    here = orders.length === 1 ? [...here, ...orders] : cardsInStatus(doc, status)
  }
}
