import { asList } from './asList'
import { addDays, addMonths, daysInMonth, isoDate, monthOf, nthWeekday, weekdayOf, yearOf } from './calendar'
import type { IsoDate, Occurrence, Recurrence } from './Period'
import type { Span } from './spansOf'
import { WEEKDAY_CODES } from './weekdayCodes'

/** An occurrence in its span; `exact` where a day or month is named and falls within what it reports on. */
export type Window = Occurrence & { exact: boolean }

type Days = { start: IsoDate; end: IsoDate; single: boolean }

/** When a recurrence is due in one of its spans. Several windows get the keys of their months or days. */
export function dueWindows(recurrence: Recurrence, span: Span): Window[] {
  const weekdays = asList(recurrence.byWeekday).map((code) => WEEKDAY_CODES.indexOf(code) + 1)
  if (recurrence.freq === 'daily' || recurrence.freq === 'weekly')
    return inDays(recurrence.freq, weekdays, span)
  const months = monthsOf(recurrence, span)
  const named = months !== null
  const days = daysNamed(recurrence)
  if (!named && !days) return [{ ...span, dueBy: span.end, exact: false }]
  // «до 10 числа» of a longer stretch, where no month is named, is of its last.
  const places = months ?? [lastMonth(span)]
  const found = days ? places.flatMap((month) => daysOf(recurrence, month)) : runsOf(places)
  const moved = recurrence.offset !== undefined && recurrence.offset !== 'last-month-of-quarter'
  return found.map(({ start, end, single }) => ({
    key: found.length === 1 ? keyOf(recurrence, span, start) : single || days ? start : start.slice(0, 7),
    start: single ? span.start : start,
    end: single ? span.end : end,
    dueBy: end,
    exact: !moved,
  }))
}

/** A yearly window is named after the year in which it begins; all others after their span. */
function keyOf({ freq, offset }: Recurrence, { key }: Span, start: IsoDate): string {
  return freq === 'yearly' && !offset ? start.slice(0, 4) : key
}

function inDays(freq: 'daily' | 'weekly', weekdays: number[], span: Span): Window[] {
  if (weekdays.length === 0) return [{ ...span, dueBy: span.end, exact: false }]
  if (freq === 'daily') {
    return weekdays.includes(weekdayOf(span.start)) ? [{ ...span, dueBy: span.end, exact: true }] : []
  }
  return weekdays.map((weekday) => {
    const day = addDays(span.start, weekday - 1)
    const key = weekdays.length === 1 ? span.key : day
    return { key, start: day, end: day, dueBy: day, exact: true }
  })
}

/** A month as its first day. */
const lastMonth = ({ end }: Span): IsoDate => isoDate(yearOf(end), monthOf(end), 1)

/** The months (as their first days) in which it is due; null where none is named. */
function monthsOf({ offset, byMonth }: Recurrence, span: Span): IsoDate[] | null {
  const wanted = asList(byMonth)
  switch (offset) {
    case 'last-month-of-quarter':
      return [lastMonth(span)]
    case 'next-month':
    case 'month-after-quarter':
      return [addMonths(lastMonth(span), 1)]
    case 'next-year':
      return (wanted.length > 0 ? wanted : [12]).map((month) => isoDate(yearOf(span.end) + 1, month, 1))
    case undefined: {
      if (wanted.length === 0) return null
      const all: IsoDate[] = []
      for (let month = `${span.start.slice(0, 8)}01`; month <= span.end; month = addMonths(month, 1))
        all.push(month)
      const inSpan = all.filter((month) => wanted.includes(monthOf(month)))
      // «ноябрь-январь»: a run that is told over New Year goes on into the next one.
      const over = wanted.findIndex((month, index) => index > 0 && month === 1 && wanted[index - 1] === 12)
      if (over < 0 || span.end.slice(5) !== '12-31') return inSpan
      const early = wanted.slice(over)
      return [
        ...inSpan.filter((month) => !early.includes(monthOf(month))),
        ...early.map((month) => isoDate(yearOf(span.end) + 1, month, 1)),
      ]
    }
  }
}

function daysNamed({ byMonthDay, byWorkday, bySetPos }: Recurrence): boolean {
  return byMonthDay !== undefined || byWorkday !== undefined || bySetPos !== undefined
}

/** The days of a month that are named: neighbouring ones are one window, single ones a day. */
function daysOf({ byMonthDay, byWorkday, byWeekday, bySetPos }: Recurrence, month: IsoDate): Days[] {
  const [year, number] = [yearOf(month), monthOf(month)]
  const one = (day: IsoDate | null): Days[] => (day ? [{ start: day, end: day, single: true }] : [])
  if (byWorkday !== undefined) return one(nthWeekday(year, number, 0, byWorkday))
  if (bySetPos !== undefined) {
    const weekday = WEEKDAY_CODES.indexOf(asList(byWeekday)[0] ?? '') + 1
    return one(nthWeekday(year, number, weekday, bySetPos))
  }
  const length = daysInMonth(year, number)
  const days = asList(byMonthDay).map((day) => (day < 0 ? length + 1 + day : day))
  // «31 числа» of a shorter month is its last day.
  const real = [...new Set(days.map((day) => Math.min(day, length)))].sort((a, b) => a - b)
  const runs: Days[] = []
  for (const day of real) {
    const date = isoDate(year, number, day)
    const before = runs.at(-1)
    if (before && addDays(before.end, 1) === date) {
      runs[runs.length - 1] = { start: before.start, end: date, single: false }
    } else runs.push({ start: date, end: date, single: true })
  }
  return runs
}

/** Neighbouring months are one window: «август-сентябрь». */
function runsOf(months: IsoDate[]): Days[] {
  const runs: Days[] = []
  for (const month of months) {
    const end = isoDate(yearOf(month), monthOf(month), 0)
    const before = runs.at(-1)
    if (before && addDays(before.end, 1) === month) runs[runs.length - 1] = { ...before, end }
    else runs.push({ start: month, end, single: false })
  }
  return runs
}
