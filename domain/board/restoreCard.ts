import type * as Y from 'yjs'
import { cardKeySchema } from './cardKeys'
import { cardMap } from './roots'
import { setKeys } from './setKeys'

/** Takes a card out of the bin; it stands where it stood. */
export const restoreCard = (doc: Y.Doc, cardId: string): void =>
  setKeys(cardMap(doc, cardId), { deletedAt: undefined }, cardKeySchema)
