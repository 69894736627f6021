import type { Board, Card } from './Board'
import { compareOrdered } from './order'
import { statuses, type Status } from './status'

/** How a board is laid out in columns; the value stands in the URL. */
export const groupings = ['status', 'stage', 'month'] as const

export type Grouping = (typeof groupings)[number]

/** What a column stands for, and so what dropping a card into it means. */
export type ColumnTarget =
  | { kind: 'status'; status: Status }
  /** A stage of the mentoring model; `sectionIds` are the sections that belong to it, in their order. */
  | { kind: 'stage'; stage: number; sectionIds: string[] }
  /** A section that is no stage. */
  | { kind: 'section'; sectionId: string }
  /** `month`: YYYY-MM; null: the items without a computed date. */
  | { kind: 'month'; month: string | null }

/** `key` is unique in its grouping and stays the same while the column exists. */
export type Column = { key: string; target: ColumnTarget; title: string; cardIds: string[] }

export type MonthView = {
  /** The month (YYYY-MM) in which a card is due, null where that is not known. */
  monthOf: (card: Card) => string | null
  /** The months of the plan, which are shown even when empty. */
  months: string[]
}

/**
 * The columns of a board: every living card stands in exactly one (B1), except that by stage there are no columns while
 * the roadmap has no section (B4). By status in the order of the status board;
 * by stage and by month in the order of the document. `title` is a section's own words, else empty: the page names it.
 */
export const groupCards = (board: Board, grouping: Grouping, view: MonthView): Column[] => {
  switch (grouping) {
    case 'status':
      return groupByStatus(board)
    case 'stage':
      return groupByStage(board)
    case 'month':
      return groupByMonth(board, view)
  }
}

const idsOf = (cards: Card[]) => cards.map((card) => card.id)

const collect = <Key>(cards: Card[], keyOf: (card: Card) => Key): Map<Key, Card[]> => {
  const groups = new Map<Key, Card[]>()
  for (const card of cards) {
    const key = keyOf(card)
    const group = groups.get(key)
    if (group) group.push(card)
    else groups.set(key, [card])
  }
  return groups
}

const groupByStatus = ({ cards }: Board): Column[] => {
  const groups = collect(cards, (card) => card.status)
  return statuses.map((status) => ({
    key: status,
    target: { kind: 'status', status },
    title: '',
    cardIds: idsOf((groups.get(status) ?? []).sort(compareOrdered)),
  }))
}

/** Stages as far as the roadmap has any: then all seven, so that the empty ones are seen. Other sections stand alone. */
const groupByStage = ({ sections, cards }: Board): Column[] => {
  const groups = collect(cards, (card) => card.sectionId)
  const idsIn = (sectionIds: string[]) => sectionIds.flatMap((id) => idsOf(groups.get(id) ?? []))
  const stages = sections.some((section) => section.stage !== null) ? [1, 2, 3, 4, 5, 6, 7] : []
  const staged = stages.map((stage): Column => {
    const own = sections.filter((section) => section.stage === stage)
    const sectionIds = own.map((section) => section.id)
    return {
      key: `stage-${stage}`,
      target: { kind: 'stage', stage, sectionIds },
      title: own.length === 1 ? (own[0]?.title ?? '') : '',
      cardIds: idsIn(sectionIds),
    }
  })
  const others = sections
    .filter((section) => section.stage === null)
    .map((section): Column => ({
      key: `section-${section.id}`,
      target: { kind: 'section', sectionId: section.id },
      title: section.title,
      cardIds: idsIn([section.id]),
    }))
  return [...staged, ...others]
}

const groupByMonth = ({ cards }: Board, { monthOf, months }: MonthView): Column[] => {
  const groups = collect(cards, monthOf)
  const found = [...groups.keys()].filter((month) => month !== null)
  const column = (month: string | null): Column => ({
    key: month ?? 'undated',
    target: { kind: 'month', month },
    title: '',
    cardIds: idsOf(groups.get(month) ?? []),
  })
  return [...[...new Set([...months, ...found])].sort().map(column), column(null)]
}
