import type * as Y from 'yjs'
import { moveRow } from './moveRow'

/**
 * Moves several items of the roadmap as a document, in the order given, right after the card `after` (null: to the top
 * of the section). One transaction, one register for each (B3). Throws RangeError as moveRow does.
 */
export const moveRows = (
  doc: Y.Doc,
  cardIds: string[],
  { sectionId, after }: { sectionId: string; after: string | null },
): void =>
  doc.transact(() => {
    let last = after
    for (const cardId of cardIds) {
      moveRow(doc, cardId, { sectionId, after: last })
      last = cardId
    }
  })
