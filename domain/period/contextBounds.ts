import { isoDate } from './calendar'
import type { IsoDate, PeriodContext } from './Period'

/** The first and last day that the context covers, null where it says nothing. */
export function contextBounds(context: PeriodContext): { start: IsoDate; end: IsoDate } | null {
  const { planStart, planEnd, schoolYearStart, calendarYear } = context
  if (planStart && planEnd) return { start: planStart, end: planEnd }
  if (schoolYearStart !== null)
    return { start: isoDate(schoolYearStart, 9, 1), end: isoDate(schoolYearStart + 1, 8, 31) }
  if (calendarYear !== null) return { start: isoDate(calendarYear, 1, 1), end: isoDate(calendarYear, 12, 31) }
  return null
}
