import type * as Y from 'yjs'
import { readPlace } from '../register'
import { cardsOf, sectionsOf, type BoardRoot } from '../roots'
import type { Step, Write } from './Step'

/** What a step did, in the words of the board's verbs; `key` says which field was edited. */
export type StepName =
  | {
      verb:
        | 'addCard'
        | 'deleteCard'
        | 'restoreCard'
        | 'moveCard'
        | 'moveRow'
        | 'tick'
        | 'untick'
        | 'addSection'
        | 'removeSection'
        | 'moveSection'
        | 'editSection'
      title: string
      id: string
    }
  | { verb: 'editCard'; title: string; id: string; key: string }
  | { verb: 'several'; count: number }

const rootOf = (doc: Y.Doc, root: BoardRoot) => (root === 'cards' ? cardsOf(doc) : sectionsOf(doc))

/** The title of a card or a section as it is now; empty for one that is gone. */
export const titleNow = (doc: Y.Doc, root: BoardRoot, id: string): string => {
  const title = rootOf(doc, root).get(id)?.get('title')
  return typeof title === 'string' ? title : ''
}

/** What decides how a step is called, most telling first: a move may key its neighbours anew. */
const weight = (write: Write): number => {
  if (write.op !== 'set') return write.root === 'cards' ? 0 : 4
  if (write.key === 'place') return readPlace(write.before).status === readPlace(write.after).status ? 7 : 1
  if (write.key === 'row' || write.key === 'order') return 6
  return write.key === 'deletedAt' ? 2 : 3
}

/** How a step is called: after the one card or section that it is about, or after how many cards it has edited. */
export const nameStep = (doc: Y.Doc, { writes }: Step): StepName => {
  const [write] = writes.toSorted((one, other) => weight(one) - weight(other))
  if (!write) return { verb: 'several', count: 0 }
  const edited = new Set(writes.filter((one) => weight(one) <= 3).map(({ id }) => id))
  if (edited.size > 1) return { verb: 'several', count: edited.size }
  const { root, id } = write
  const known = write.op === 'set' ? undefined : write.entry.get('title')?.value
  const title = titleNow(doc, root, id) || (typeof known === 'string' ? known : '')
  if (write.op !== 'set')
    return {
      verb: root === 'cards' ? 'addCard' : write.op === 'create' ? 'addSection' : 'removeSection',
      title,
      id,
    }
  if (root === 'sections') return { verb: write.key === 'order' ? 'moveSection' : 'editSection', title, id }
  switch (write.key) {
    case 'place':
      return { verb: 'moveCard', title, id }
    case 'row':
      return { verb: 'moveRow', title, id }
    case 'deletedAt':
      return { verb: write.after ? 'deleteCard' : 'restoreCard', title, id }
    default:
      if (write.key.startsWith('done:')) return { verb: write.after ? 'tick' : 'untick', title, id }
      return { verb: 'editCard', title, id, key: write.key }
  }
}
