import type * as Y from 'yjs'
import { cardKeySchema } from './cardKeys'
import { cardMap } from './roots'
import { setKeys } from './setKeys'

/** Puts a card into the bin (S18: a register, the card's map is never removed). `at`: ISO date and time. */
export const deleteCard = (doc: Y.Doc, cardId: string, at: string): void =>
  setKeys(cardMap(doc, cardId), { deletedAt: at }, cardKeySchema)
