import type * as Y from 'yjs'
import { compareOrdered, type Ordered } from './order'
import { readSections } from './readBoard'
import { readPlace, readRow } from './register'
import { cardsOf } from './roots'
import type { Status } from './status'

/**
 * The living cards among which a verb places one, sorted. Reads one register per card and not whole cards: these run
 * with every drop on boards of thousands of cards.
 */
const living = (doc: Y.Doc, order: (map: Y.Map<unknown>) => string | null): Ordered[] =>
  [...cardsOf(doc)]
    .flatMap(([id, map]) => {
      const at = map.get('deletedAt') ? null : order(map)
      return at === null ? [] : { id, order: at }
    })
    .sort(compareOrdered)

export const cardsInStatus = (doc: Y.Doc, status: Status): Ordered[] =>
  living(doc, (map) => {
    const place = readPlace(map.get('place'))
    return place.status === status ? place.order : null
  })

export const cardsInSection = (doc: Y.Doc, sectionId: string): Ordered[] => {
  const sections = readSections(doc)
  const known = new Set(sections.map((section) => section.id))
  const isFirst = sections[0]?.id === sectionId
  return living(doc, (map) => {
    const row = readRow(map.get('row'))
    return row.sectionId === sectionId || (isFirst && !known.has(row.sectionId)) ? row.order : null
  })
}
