import { isOverdue } from '@/domain/period/isOverdue'
import type { Period } from '@/domain/period/Period'
import type { Card } from './Board'
import { dueDate } from './dueDate'
import type { PlanBounds } from './occurrencesOf'
import { isSettled } from './status'

/** A deadline counts as near from seven days before it. */
export const soonDays = 7

/** `on`: the deadline, ISO. `days`: since it (overdue, at least 1) or until it (soon, 0 is today). */
export type Due = { state: 'overdue' | 'soon'; on: string; days: number }

const dayNumber = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000

/** Whether a card is late or nearly due on `today` (ISO, in the organisation's time zone); null: neither. */
export const dueState = (
  card: Pick<Card, 'status' | 'doneKeys'>,
  period: Period,
  bounds: PlanBounds,
  today: string,
): Due | null => {
  if (isSettled(card.status)) return null
  const due = dueDate(card, period, bounds)
  const facts = { done: false, doneKeys: card.doneKeys, ...bounds }
  if (isOverdue(period, facts, today)) {
    // What has no date of its own, and ongoing work even where it has one, is late with the plan.
    const on = due !== null && due < today && period.kind !== 'ongoing' ? due : bounds.planEnd
    return { state: 'overdue', on, days: dayNumber(today) - dayNumber(on) }
  }
  if (due === null) return null
  const left = dayNumber(due) - dayNumber(today)
  return left >= 0 && left <= soonDays ? { state: 'soon', on: due, days: left } : null
}
