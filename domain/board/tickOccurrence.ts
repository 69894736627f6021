import type * as Y from 'yjs'
import { cardKeySchema } from './cardKeys'
import { cardMap } from './roots'
import { setKeys } from './setKeys'

/**
 * Ticks one occurrence of a recurring item (`2021-Q3`), or takes the tick away. One key per occurrence, so that two
 * people who tick different months never undo each other. Throws RangeError for an unknown card or a malformed key.
 */
export const tickOccurrence = (doc: Y.Doc, cardId: string, occurrence: string, done: boolean): void =>
  setKeys(cardMap(doc, cardId), { [`done:${occurrence}`]: done ? true : undefined }, cardKeySchema)
