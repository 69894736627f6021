import { addDays, dateOfDay, dayNumber, isoDate, isoWeek, monthOf, yearOf } from './calendar'
import type { IsoDate, Recurrence } from './Period'

/** A year, half-year, quarter, month, week or day, with the name that it has as a key. */
export type Span = { key: string; start: IsoDate; end: IsoDate }

/** Whether a stretch is that of a school year: from the autumn to 31 May, or to 31 August with its reports. */
export function isSchoolStretch(from: IsoDate, to: IsoDate): boolean {
  return monthOf(from) >= 9 && (to.endsWith('-05-31') || to.endsWith('-08-31'))
}

const MONTHS_IN = { monthly: 1, quarterly: 3, halfyearly: 6, yearly: 12 } as const

/**
 * The spans of a frequency that touch a stretch, and the one before it. With an interval each runs over that many
 * units, counted from the start of the period. In a school stretch half-years are September-December and
 * January-May, and a year without stated months is September-May (convention 6).
 */
export function spansOf(
  recurrence: Recurrence,
  periodStart: IsoDate | null,
  from: IsoDate,
  to: IsoDate,
  school: boolean,
): Span[] {
  const { freq } = recurrence
  const interval = recurrence.interval ?? 1
  const anchor = periodStart ?? '1970-01-01'
  const least = periodStart && periodStart > from ? periodStart : from
  switch (freq) {
    case 'term':
      return []
    case 'daily':
      return blocks(dayNumber(anchor), interval, dayNumber(least), dayNumber(to), (day, size) => {
        const start = dateOfDay(day)
        return { key: start, start, end: dateOfDay(day + size - 1) }
      })
    case 'weekly':
      return blocks(weekIndex(anchor), interval, weekIndex(least), weekIndex(to), (week, size) => {
        const start = dateOfDay(week * 7 - 3)
        return { key: isoWeek(start), start, end: addDays(start, size * 7 - 1) }
      })
    default: {
      const length = MONTHS_IN[freq]
      const index = (date: IsoDate) => Math.floor((yearOf(date) * 12 + monthOf(date) - 1) / length)
      const spans = blocks(index(anchor), interval, index(least), index(to), (first, size) =>
        monthSpan(first * length, size * length, freq),
      )
      if (!school || interval > 1) return spans
      if (freq === 'halfyearly') return spans.map(schoolHalf)
      return freq === 'yearly' && recurrence.byMonth === undefined ? spans.map(schoolYear) : spans
    }
  }
}

/** Weeks counted from the Monday 1969-12-29. */
function weekIndex(date: IsoDate): number {
  return Math.floor((dayNumber(date) + 3) / 7)
}

/** Blocks of `interval` units from the one before `from` to `to`, counted from the anchor. */
function blocks(
  anchor: number,
  interval: number,
  from: number,
  to: number,
  span: (first: number, size: number) => Span,
): Span[] {
  const found: Span[] = []
  const first = anchor + Math.floor((from - anchor) / interval) * interval
  for (let unit = first - interval; unit <= to; unit += interval) found.push(span(unit, interval))
  return found
}

function monthSpan(firstMonth: number, months: number, freq: keyof typeof MONTHS_IN): Span {
  const year = Math.floor(firstMonth / 12)
  const month = (firstMonth % 12) + 1
  const last = firstMonth + months - 1
  const key = {
    monthly: `${year}-${String(month).padStart(2, '0')}`,
    quarterly: `${year}-Q${Math.ceil(month / 3)}`,
    halfyearly: `${year}-H${month > 6 ? 2 : 1}`,
    yearly: String(year),
  }[freq]
  return { key, start: isoDate(year, month, 1), end: isoDate(Math.floor(last / 12), (last % 12) + 1, 0) }
}

function schoolHalf({ key, start }: Span): Span {
  const year = yearOf(start)
  return monthOf(start) > 6
    ? { key, start: isoDate(year, 9, 1), end: isoDate(year, 12, 31) }
    : { key, start, end: isoDate(year, 5, 31) }
}

function schoolYear({ key, start }: Span): Span {
  const year = yearOf(start)
  return { key, start: isoDate(year, 9, 1), end: isoDate(year + 1, 5, 31) }
}
