import type { Period } from '@/domain/period/Period'
import { occurrencesOf, type PlanBounds } from './occurrencesOf'

/** The stretches (ISO, inclusive) in which an item takes place; none where no date follows from its words. */
export const datesOf = (period: Period, bounds: PlanBounds): { start: string; end: string }[] => {
  const times = occurrencesOf(period, bounds)
  if (times.length > 0)
    return times.map(({ start, end, dueBy }) => ({ start, end: end > dueBy ? end : dueBy }))
  if (period.kind === 'ongoing')
    return [{ start: period.start ?? bounds.planStart, end: period.end ?? bounds.planEnd }]
  const end = period.dueBy ?? period.end
  const start = period.start ?? end
  if (start === null) return []
  // A stretch that ends before it begins is a slip of the pen: what counts is the day that it is due.
  return end === null ? [{ start, end: start }] : [{ start: start <= end ? start : end, end }]
}
