import type { Board, Card } from '@/domain/board/Board'
import { joinExecutors } from '@/domain/board/joinExecutors'
import { executorName, type AnnexNames } from './AnnexNames'
import type { AnnexRoadmap } from './AnnexRoadmap'
import { executionMark } from './executionMark'
import { planWords } from './planWords'
import type { RoadmapTable, TableRow } from './RoadmapTable'
import { rowsInOrder } from './rowsInOrder'

/** A roadmap as a table to work with: every item, also those that were taken out of the plan. */
export const buildTable = (
  roadmap: AnnexRoadmap,
  { sections, cards }: Pick<Board, 'sections' | 'cards'>,
  names: AnnexNames,
): RoadmapTable => ({
  title: roadmap.title,
  subtitle: planWords(roadmap),
  rows: rowsInOrder(sections, cards, (card, number) => itemRow(card, number, names)),
})

const itemRow = (card: Card, number: string, names: AnnexNames): TableRow => ({
  kind: 'item',
  struck: card.status === 'cancelled',
  cells: {
    number,
    title: card.title,
    period: card.period.text,
    lead: joinExecutors({ lead: card.lead && executorName(card.lead, names), coExecutors: [] }),
    coExecutors: coExecutorsCell(card, names),
    documentKind: card.documentKind,
    expectedResult: card.expectedResult,
    actualResult: card.actualResult,
    status: executionMark(card, names) || names.status(card.status),
  },
})

/** Under its own heading the list needs no label. */
const coExecutorsCell = ({ coExecutors }: Card, names: AnnexNames) =>
  joinExecutors({
    lead: null,
    coExecutors: coExecutors.map((executor) => executorName(executor, names)),
  }).replace(/^Соисполнители: /u, '')
