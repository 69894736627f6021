import { noSection, type Board, type Card } from '@/domain/board/Board'
import { joinExecutors } from '@/domain/board/joinExecutors'
import { numberRows } from '@/domain/board/numberRows'
import { executorName, type AnnexNames } from './AnnexNames'
import type { AnnexRow } from './Annex'
import type { AnnexOptions } from './AnnexOptions'
import { executionMark } from './executionMark'

/**
 * The rows of the table in the order of the document: every section with its items, numbered from 1 in each (B8).
 * The numbers count what is printed, so an item that is left out leaves no gap. The bin is never printed. Where the
 * roadmap has no section, the items are printed without a heading.
 */
export const annexRows = (
  board: Pick<Board, 'sections' | 'cards'>,
  names: AnnexNames,
  cancelled: AnnexOptions['cancelled'],
): AnnexRow[] => {
  const cards = board.cards.filter((card) => cancelled === 'strike' || card.status !== 'cancelled')
  if (cards.length === 0) return []
  const numbers = numberRows({ cards })
  const itemsOf = (sectionId: string) =>
    cards
      .filter((card) => card.sectionId === sectionId)
      .map((card) => itemRow(card, numbers.get(card.id), names))
  return [
    ...itemsOf(noSection),
    ...board.sections.flatMap(({ id, title }) => [{ kind: 'section' as const, title }, ...itemsOf(id)]),
  ]
}

const itemRow = (card: Card, number: number | undefined, names: AnnexNames): AnnexRow => ({
  kind: 'item',
  struck: card.status === 'cancelled',
  cells: {
    number: String(number ?? ''),
    title: card.title,
    period: card.period.text,
    responsible: joinExecutors({
      lead: card.lead && executorName(card.lead, names),
      coExecutors: card.coExecutors.map((executor) => executorName(executor, names)),
    }),
    documentKind: card.documentKind,
    expectedResult: card.expectedResult,
    actualResult: card.actualResult,
    mark: executionMark(card, names),
  },
})
