import { addDays, addMonths, isoDate, monthOf, yearOf } from './calendar'
import { occurrences } from './occurrences'
import type { IsoDate, Occurrence, Period } from './Period'

/** What is known of the work: finished as a whole, the keys of the occurrences that are, the bounds of its plan. */
export type Progress = {
  done: boolean
  doneKeys: readonly string[]
  planEnd: IsoDate | null
  planStart?: IsoDate | null
}

/**
 * Whether work is late on `today` (ISO): its last day has passed and it is not done. A recurrence is late with any
 * occurrence that was due and is not ticked, a `multiple` with any part. Ongoing work, and work without dates, is late
 * only after the end of its plan (convention 9).
 *
 * A recurrence that states no start counts from the start of the plan, or from a year before its end where only that
 * is given. Where neither tells (a plan of several years), what was due last counts, and all since the first tick.
 */
export function isOverdue(period: Period, progress: Progress, today: IsoDate): boolean {
  const { done, doneKeys, planEnd } = progress
  if (done) return false
  const passed = (date: IsoDate | null) => date !== null && date < today
  if (period.kind === 'multiple') return period.parts.some((part) => isOverdue(part, progress, today))
  if (period.kind === 'ongoing') return passed(planEnd ?? period.end)
  if (period.recurrence && period.recurrence.freq !== 'term') {
    return due(period, progress, today).some(({ key }) => !doneKeys.includes(key))
  }
  const last = period.dueBy ?? period.end
  if (last === null || period.recurrence) return passed(planEnd)
  const ticked = occurrences(period, last, last).some(({ key }) => doneKeys.includes(key))
  return passed(last) && !ticked
}

/** The occurrences of a recurrence that were due before today and count. */
function due(period: Period, { doneKeys, planStart, planEnd }: Progress, today: IsoDate): Occurrence[] {
  const to = planEnd ?? today
  const dueSince = (from: IsoDate) => occurrences(period, from, to).filter(({ dueBy }) => dueBy < today)
  const stated = period.start ?? planStart
  if (stated) return dueSince(stated)
  const from = yearBefore(planEnd)
  if (from !== null && from <= today) return dueSince(from)
  const all = dueSince(addMonths(today, -24))
  const firstTicked = all.findIndex(({ key }) => doneKeys.includes(key))
  return firstTicked < 0 ? all.slice(-1) : all.slice(firstTicked)
}

/** The first day of a plan of one year that ends on this day: 1 September where it ends with a school year. */
function yearBefore(planEnd: IsoDate | null): IsoDate | null {
  if (!planEnd) return null
  const isSchool = monthOf(planEnd) >= 5 && monthOf(planEnd) <= 8
  return isSchool ? isoDate(yearOf(planEnd) - 1, 9, 1) : addDays(addMonths(planEnd, -12), 1)
}
