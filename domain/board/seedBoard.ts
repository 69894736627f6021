import { generateNKeysBetween } from 'fractional-indexing'
import type * as Y from 'yjs'
import type { NewCard } from './addCard'
import { addSection } from './addSection'
import { cardKeySchema } from './cardKeys'
import { newId } from './newId'
import { writePlace, writeRow } from './register'
import { cardsOf } from './roots'
import { newMap } from './setKeys'
import { statuses, type Status } from './status'

/** A roadmap before it is a board: sections in their order, items in theirs. */
export type Seed = { title: string; stage: number | null; cards: (NewCard & { status?: Status })[] }[]

/**
 * Fills an empty board, from a template or an import, in one transaction and in time linear in the number of items
 * (adding them one by one would look for the end of the list each time). On the status board the items of a status
 * stand in the order of the roadmap. Only the server seeds (S7). Throws ZodError for a bad value: check what people
 * give before, since what was seeded until then stays in `doc`.
 */
export const seedBoard = (doc: Y.Doc, seed: Seed): void => {
  doc.transact(() => {
    const sections = seed.map((section) => ({ ...section, id: addSection(doc, section) }))
    const items = sections.flatMap(({ id: sectionId, cards }) =>
      ordered(cards).map(({ item, order }) => ({ ...item, row: writeRow({ sectionId, order }) })),
    )
    for (const status of statuses) {
      const here = items.filter((item) => (item.status ?? 'planned') === status)
      for (const { item, order } of ordered(here)) {
        const { status: _, ...keys } = item
        cardsOf(doc).set(newId(), newMap({ ...keys, place: writePlace({ status, order }) }, cardKeySchema))
      }
    }
  })
}

/** Each item with an order, ascending. */
const ordered = <Item>(items: Item[]): { item: Item; order: string }[] => {
  const orders = generateNKeysBetween(null, null, items.length)
  return items.map((item, index) => ({ item, order: orders[index] ?? '' }))
}
