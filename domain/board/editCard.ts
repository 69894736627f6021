import type * as Y from 'yjs'
import { cardKeySchema, type CardKey, type CardValue } from './cardKeys'
import { cardMap } from './roots'
import { setKeys } from './setKeys'

/** The keys that a form edits one by one; `place` and `row` have verbs of their own. */
export type CardEdit = {
  [Key in Exclude<CardKey, 'place' | 'row' | 'source' | 'deletedAt'>]?: CardValue<Key> | undefined
}

/**
 * Sets fields of a card, each a register of its own; undefined empties a field.
 * Throws RangeError where the board has no such card and ZodError for a bad value; then nothing has changed.
 */
export const editCard = (doc: Y.Doc, cardId: string, edit: CardEdit): void =>
  setKeys(cardMap(doc, cardId), edit, cardKeySchema)
