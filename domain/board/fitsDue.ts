import { addDays, weekdayOf } from '@/domain/period/calendar'
import type { Card } from './Board'
import type { DueChoice } from './BoardFilter'
import { dueDate } from './dueDate'
import { dueState } from './dueState'
import { occurrencesOf, type PlanBounds } from './occurrencesOf'
import type { ReadPeriod } from './periodReader'
import { isSettled } from './status'

/** What deadlines are judged by. `today`: ISO date in the organisation's time zone. */
export type DueFacts = { readPeriod: ReadPeriod; bounds: PlanBounds; today: string }

/** What of a card its deadline is judged by. */
export type DuePart = Pick<Card, 'status' | 'period' | 'doneKeys'>

/** Whether the deadline of a card is of the chosen kind. */
export const fitsDue = (
  card: DuePart,
  choice: DueChoice,
  { readPeriod, bounds, today }: DueFacts,
): boolean => {
  const period = readPeriod(card)
  const times = occurrencesOf(period, bounds)
  switch (choice) {
    case 'overdue':
    case 'soon':
      return dueState(card, period, bounds, today)?.state === choice
    case 'thisWeek': {
      if (isSettled(card.status)) return false
      const monday = addDays(today, 1 - weekdayOf(today))
      const sunday = addDays(monday, 6)
      const open = times.filter(({ key }) => !card.doneKeys.includes(key)).map(({ dueBy }) => dueBy)
      const days = times.length > 0 ? open : [dueDate(card, period, bounds)]
      return days.some((day) => day !== null && day >= monday && day <= sunday)
    }
    case 'undated':
      return times.length === 0 && dueDate(card, period, bounds) === null
  }
}
