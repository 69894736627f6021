import { monthOf } from './calendar'
import { daysBetween } from './daysBetween'
import type { PeriodContext, Recurrence } from './Period'
import { resolve } from './resolve'
import type { Time } from './Time'
import { weekdayCode } from './weekdayCodes'
import { edges } from './years'

/** When in each year: months, and days in them where they are named. */
export type YearPattern = Pick<Recurrence, 'byMonthDay' | 'byWeekday' | 'bySetPos' | 'byWorkday'> & {
  byMonth: number[]
  doubtful: boolean
}

function monthsBetween(first: number, last: number): number[] {
  return Array.from({ length: ((last - first + 12) % 12) + 1 }, (_, index) => ((first - 1 + index) % 12) + 1)
}

/** What a time says of every year, whatever its own; null for whole years. */
export function patternOf(time: Time, context: PeriodContext): YearPattern | null {
  if (time.type === 'weekday') {
    const byMonth = [time.month]
    if (time.weekday === 0) return { byMonth, byWorkday: time.nth, doubtful: time.doubtful }
    return { byMonth, byWeekday: weekdayCode(time.weekday), bySetPos: time.nth, doubtful: time.doubtful }
  }
  if (time.type === 'edge') return edgePattern(time, context)
  if (time.type === 'halfyear') {
    const { start, end } = resolve(time, context)
    if (start && end) return { byMonth: monthsBetween(monthOf(start), monthOf(end)), doubtful: time.doubtful }
  }
  const places = edges(time)
  if (!places) return null
  const { first, last } = places
  if (time.type === 'limit') {
    const at = time.edge === 'start' ? first : last
    return { byMonth: [at.month], byMonthDay: at.day > 0 ? at.day : at.day - 1, doubtful: false }
  }
  if (first.day === 1 && last.day === 0)
    return { byMonth: monthsBetween(first.month, last.month), doubtful: false }
  if (first.month === last.month) {
    const days = daysBetween(first.day, last.day)
    return {
      byMonth: [first.month],
      byMonthDay: days.length === 1 ? days[0]! : days,
      doubtful: days.length === 0,
    }
  }
  // «с 15 сентября по 15 октября» does not fit into months and days: what counts is when it ends.
  return { byMonth: [last.month], byMonthDay: last.day > 0 ? last.day : last.day - 1, doubtful: true }
}

function edgePattern(time: Extract<Time, { type: 'edge' }>, context: PeriodContext): YearPattern | null {
  const { start, end } = resolve(time, context)
  if (time.of.type === 'span' && time.of.kind === 'month') {
    const days = ([[1, 10], [11, 20], [21, 0]] as const)[time.edge - 1]! // prettier-ignore
    return { byMonth: [time.of.first.month], byMonthDay: daysBetween(days[0], days[1]), doubtful: false }
  }
  return start && end ? { byMonth: monthsBetween(monthOf(start), monthOf(end)), doubtful: true } : null
}
