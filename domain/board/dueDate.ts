import type { Period } from '@/domain/period/Period'
import type { Card } from './Board'
import { occurrencesOf, type PlanBounds } from './occurrencesOf'

/**
 * The day (ISO) by which the next thing of an item is due: of a recurring one the earliest of the
 * occurrences that are not ticked (of "monthly and quarterly" the next month may be due before the quarter).
 * Null where no date follows from the words, and for a recurring item of which everything is ticked.
 */
export const dueDate = (
  { doneKeys }: Pick<Card, 'doneKeys'>,
  period: Period,
  bounds: PlanBounds,
): string | null => {
  const times = occurrencesOf(period, bounds)
  if (times.length === 0) return period.dueBy ?? period.end
  const open = times.filter(({ key }) => !doneKeys.includes(key)).map(({ dueBy }) => dueBy)
  return open.sort()[0] ?? null
}
