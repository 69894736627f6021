import { noSection, type Board, type Card } from '@/domain/board/Board'
import { numberRows } from '@/domain/board/numberRows'

export type SectionHeading = { kind: 'section'; title: string }

/**
 * The rows of a roadmap in the order of the document: every section with its items, numbered from 1 in each (B8). The
 * numbers count these `cards`. The bin is in no export. Where the roadmap has no section, the items have no heading.
 */
export const rowsInOrder = <Row>(
  sections: Board['sections'],
  cards: Card[],
  rowOf: (card: Card, number: string) => Row,
): (Row | SectionHeading)[] => {
  if (cards.length === 0) return []
  const numbers = numberRows({ cards })
  const itemsOf = (sectionId: string) =>
    cards
      .filter((card) => card.sectionId === sectionId)
      .map((card) => rowOf(card, String(numbers.get(card.id) ?? '')))
  return [
    ...itemsOf(noSection),
    ...sections.flatMap(({ id, title }) => [{ kind: 'section' as const, title }, ...itemsOf(id)]),
  ]
}
