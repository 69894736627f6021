import { isoDate, monthOf, yearOf } from './calendar'
import type { PeriodContext } from './Period'

/** The year of a month that names none (convention 2); `sure` is false where the plan allows several. */
export function inferYear(month: number, context: PeriodContext): { year: number; sure: boolean } | null {
  const { schoolYearStart, calendarYear, planStart, planEnd } = context
  const year = schoolYearStart !== null ? schoolYearStart + (month >= 9 ? 0 : 1) : calendarYear
  if (!planStart || !planEnd) return year === null ? null : { year, sure: true }
  const inPlan = (candidate: number) =>
    isoDate(candidate, month, 0) >= planStart && isoDate(candidate, month, 1) <= planEnd
  if (year !== null && inPlan(year)) return { year, sure: true }
  const first = yearOf(planStart) + (month < monthOf(planStart) ? 1 : 0)
  if (inPlan(first)) return { year: first, sure: !inPlan(first + 1) }
  return year === null ? null : { year, sure: true }
}
