import type { Board, Card } from '@/domain/board/Board'
import { joinExecutors } from '@/domain/board/joinExecutors'
import { executorName, type AnnexNames } from './AnnexNames'
import type { AnnexRow } from './Annex'
import type { AnnexOptions } from './AnnexOptions'
import { executionMark } from './executionMark'
import { rowsInOrder } from './rowsInOrder'

/** The rows of the table of an annex; an item that is left out leaves no gap in the numbers. */
export const annexRows = (
  board: Pick<Board, 'sections' | 'cards'>,
  names: AnnexNames,
  cancelled: AnnexOptions['cancelled'],
): AnnexRow[] => {
  const cards = board.cards.filter((card) => cancelled === 'strike' || card.status !== 'cancelled')
  return rowsInOrder(board.sections, cards, (card, number) => itemRow(card, number, names))
}

const itemRow = (card: Card, number: string, names: AnnexNames): AnnexRow => ({
  kind: 'item',
  struck: card.status === 'cancelled',
  cells: {
    number,
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
