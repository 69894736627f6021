import { dayOf, daysInMonth, monthOf, yearOf } from './calendar'
import type { IsoDate, Period } from './Period'
import { english } from './wording/english'
import { russian } from './wording/russian'
import type { Wording } from './wording/Wording'

/**
 * Writes a reading in plain words: in Russian such that `parsePeriod` gives the same dates again, in English for the
 * interface. Where the reading has no dates to tell, or depends on an event, it is the words as written.
 */
export function formatPeriod(period: Period, locale: 'ru' | 'en'): string {
  return written(period, locale === 'ru' ? russian : english) ?? period.text
}

function written(period: Period, w: Wording): string | null {
  const { start, end } = period
  switch (period.kind) {
    case 'unknown':
    case 'relative':
      return null
    case 'multiple': {
      const parts = period.parts.map((part) => written(part, w) ?? part.text)
      return parts.join('; ')
    }
    case 'ongoing':
      return ongoing(start, end, w)
    case 'recurring':
      return recurring(period, w)
    default:
      if (start && end) return bounded(period, start, end, w)
      if (end) return limit(period, end, w)
      return start && w.from(start)
  }
}

function bounded({ kind, dueBy }: Period, start: IsoDate, end: IsoDate, w: Wording): string {
  switch (kind) {
    case 'day':
      return w.day(end)
    case 'month':
      return w.month(start)
    case 'quarter':
      return quarters(start, end, w)
    case 'halfyear':
      return halfyears(start, end, w)
    case 'year':
      return w.years(yearOf(start), yearOf(end))
    case 'schoolyear':
      return w.schoolYears(yearOf(start), yearOf(end))
    default:
      return dueBy ? w.inclusive(w.fromTo(start, end)) : range(start, end, w)
  }
}

const isFirst = (date: IsoDate) => dayOf(date) === 1
const isLast = (date: IsoDate) => dayOf(date) === daysInMonth(yearOf(date), monthOf(date))

function range(start: IsoDate, end: IsoDate, w: Wording): string {
  const sameYear = yearOf(start) === yearOf(end)
  const sameMonth = sameYear && monthOf(start) === monthOf(end)
  if (sameMonth && start < end) return w.daysOfMonth(start, end)
  if (sameMonth || end < start || !isFirst(start) || !isLast(end)) return w.fromTo(start, end)
  return sameYear ? w.months(start, end) : w.between(w.month(start), w.month(end))
}

function quarters(start: IsoDate, end: IsoDate, w: Wording): string {
  const [first, last] = [Math.ceil(monthOf(start) / 3), Math.ceil(monthOf(end) / 3)]
  const [from, to] = [yearOf(start), yearOf(end)]
  return from === to && first <= last
    ? w.quarters(from, first, last)
    : w.between(w.quarters(from, first, first), w.quarters(to, last, last))
}

/** School half-years begin on 1 September or end on 31 May; those of the calendar in January, June, July, December. */
function halfyears(start: IsoDate, end: IsoDate, w: Wording): string {
  const school = monthOf(start) === 9 || monthOf(end) === 5
  const autumn = (date: IsoDate) => (monthOf(date) >= 9 ? yearOf(date) : yearOf(date) - 1)
  const of = (date: IsoDate) => (school ? (monthOf(date) >= 9 ? 1 : 2) : monthOf(date) > 6 ? 2 : 1)
  const write = (date: IsoDate, first: number, last: number) =>
    school ? w.schoolHalfyears(autumn(date), first, last) : w.halfyears(yearOf(date), first, last)
  const year = (date: IsoDate) => (school ? autumn(date) : yearOf(date))
  return year(start) === year(end)
    ? write(start, of(start), of(end))
    : w.between(write(start, of(start), of(start)), write(end, of(end), of(end)))
}

function limit({ kind }: Period, end: IsoDate, w: Wording): string {
  switch (kind) {
    case 'month':
      return w.untilMonth(end)
    case 'quarter':
      return w.untilQuarter(yearOf(end), monthOf(end) / 3)
    case 'halfyear':
      return monthOf(end) === 5 || monthOf(end) === 12 ? w.until(end) : w.untilHalfyear(yearOf(end), 1)
    case 'year':
      return w.untilYear(yearOf(end))
    case 'schoolyear':
      return w.untilSchoolYear(yearOf(end) - 1, yearOf(end))
    default:
      return w.until(end)
  }
}

const isYears = (start: IsoDate, end: IsoDate) => start.endsWith('-01-01') && end.endsWith('-12-31')
const isSchoolYears = (start: IsoDate, end: IsoDate) =>
  start.endsWith('-09-01') && end.endsWith('-05-31') && yearOf(end) > yearOf(start)

function ongoing(start: IsoDate | null, end: IsoDate | null, w: Wording): string | null {
  if (start && end && isYears(start, end)) return w.duringYears(yearOf(start), yearOf(end))
  if (start && end && isSchoolYears(start, end)) return w.duringSchoolYears(yearOf(start), yearOf(end))
  const bounds = boundsOf(start, end, w)
  return bounds && `${w.ongoing}, ${bounds}`
}

function boundsOf(start: IsoDate | null, end: IsoDate | null, w: Wording): string | null {
  if (start && end) {
    if (isYears(start, end)) return w.years(yearOf(start), yearOf(end))
    return isSchoolYears(start, end) ? w.schoolYears(yearOf(start), yearOf(end)) : w.fromTo(start, end)
  }
  return start ? w.from(start) : end && w.until(end)
}

function recurring({ recurrence, start, end }: Period, w: Wording): string | null {
  const often = recurrence && w.recurrence(recurrence)
  if (!often || (!start && !end)) return often
  const bounds = recurrence.freq === 'yearly' ? yearsOf(start, end, w) : boundsOf(start, end, w)
  return bounds && `${often}, ${bounds}`
}

/** The bounds of a yearly recurrence, beside which a date would be the day of each year; null where they are no years. */
function yearsOf(start: IsoDate | null, end: IsoDate | null, w: Wording): string | null {
  if (start && end) return isYears(start, end) || isSchoolYears(start, end) ? boundsOf(start, end, w) : null
  if (start) return start.endsWith('-01-01') ? w.fromYear(yearOf(start)) : null
  return end?.endsWith('-12-31') ? w.untilYear(yearOf(end)) : null
}
