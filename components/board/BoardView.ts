import { groupings, type Grouping } from '@/domain/board/groupCards'

/** How a roadmap is looked at: as a board in one of its groupings, or as a table. The value stands in the URL. */
export const boardViews = [...groupings, 'table'] as const

export type BoardView = (typeof boardViews)[number]

/** The grouping that moving a card by its menu means in a view: in the table that of the document. */
export const groupingOf = (view: BoardView): Grouping => (view === 'table' ? 'stage' : view)
