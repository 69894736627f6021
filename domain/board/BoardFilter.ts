import type { Executor } from './executor'
import type { Status } from './status'

/** `thisWeek`: due from Monday to Sunday of the present week, late or not. `undated`: no date follows from the words. */
export const dueChoices = ['overdue', 'soon', 'thisWeek', 'undated'] as const

export type DueChoice = (typeof dueChoices)[number]

/**
 * Which cards of a board are wanted. Every part that says something has to hold; of a list one entry is enough; an
 * empty part asks for nothing.
 */
export type BoardFilter = {
  /** Words, all of which have to occur in the card (searchText). */
  q: string
  /** Who leads or helps. */
  lead: Executor[]
  /** The number of a stage («3»), or the id of a section that is none. */
  stage: string[]
  status: Status[]
  due: DueChoice[]
  /** ISO dates, inclusive: the time of the card has a day in common with this stretch. */
  from: string | null
  to: string | null
}

export const noFilter: BoardFilter = {
  q: '',
  lead: [],
  stage: [],
  status: [],
  due: [],
  from: null,
  to: null,
}

/** Whether a filter asks for anything at all. */
export const isFiltering = ({ q, from, to, ...lists }: BoardFilter): boolean =>
  q.trim() !== '' || from !== null || to !== null || Object.values(lists).some((list) => list.length > 0)
