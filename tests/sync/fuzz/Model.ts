import type * as Y from 'yjs'
import { moveCard } from '@/domain/board/moveCard'
import { appendUpdates } from '@/server/documents/appendUpdates'
import type { Random } from '@/tests/random'

/** What of the program a mutant may put something else for. */
export type Model = {
  moveCard: typeof moveCard
  /** Status and order of a card, as one word. */
  pairOf: (card: Y.Map<unknown>) => string
  append: (random: Random) => typeof appendUpdates
}

/** The program as it is. */
export const theProgram: Model = {
  moveCard,
  pairOf: (card) => String(card.get('place')),
  append: () => appendUpdates,
}
