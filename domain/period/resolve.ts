import { addMonths, daysInMonth, isoDate, monthOf, nthWeekday, yearOf } from './calendar'
import type { IsoDate, Period, PeriodContext, PeriodWarning } from './Period'
import type { MonthDay, Time, YearRef } from './Time'
import { contextBounds } from './contextBounds'
import { inferYear } from './inferYear'
import { edges, withYear, yearAfter, yearBefore, yearNamed } from './years'

export type Dated = Pick<Period, 'kind' | 'start' | 'end' | 'dueBy' | 'warnings'>

const EARLIEST = 1900
const LATEST = 2999

/** Finds the dates of a time. Missing years come from the context; an impossible date gives `unknown`. */
export function resolve(time: Time, context: PeriodContext): Dated {
  const warnings = new Set<PeriodWarning>()
  const found = dated(time, context, warnings)
  if (warnings.has('invalid-date'))
    return { kind: 'unknown', start: null, end: null, dueBy: null, warnings: [...warnings] }
  if (found.start && found.end && found.start > found.end) warnings.add('end-before-start')
  if (isOutside(found, context)) warnings.add('outside-context')
  return { ...found, warnings: [...warnings] }
}

type Found = Omit<Dated, 'warnings'>
type Doubts = Set<PeriodWarning>

/** Exact dates have to lie in the plan; a whole month, quarter or year has to touch it. */
function isOutside({ kind, start, end }: Found, context: PeriodContext): boolean {
  const bounds = contextBounds(context)
  if (!bounds) return false
  const out = (date: IsoDate | null) => date !== null && (date < bounds.start || date > bounds.end)
  if (kind === 'day' || kind === 'range') return out(start) || out(end)
  return (start !== null && start > bounds.end) || (end !== null && end < bounds.start)
}

function dated(time: Time, context: PeriodContext, doubts: Doubts): Found {
  switch (time.type) {
    case 'span':
      return span(time, context, doubts)
    case 'halfyear':
      return halfyear(time, context, doubts)
    case 'weekday':
      return weekday(time, context, doubts)
    case 'edge':
      return edge(time, context, doubts)
    case 'year':
      return wholeYear(time.year, context, doubts)
    case 'range':
      return range(time, context, doubts)
    case 'limit': {
      const inner = dated(time.to, context, doubts)
      const date = time.edge === 'start' ? inner.start : inner.end
      const named = inner.kind === 'range' || (time.edge && inner.kind !== 'year') ? 'day' : inner.kind
      return { kind: time.edge === 'start' ? 'day' : named, start: null, end: date, dueBy: date }
    }
  }
}

/** Years from and to of a time whose first month is given; `to` is later only over New Year or where two are named. */
function yearsOf(
  ref: YearRef | null,
  first: MonthDay,
  context: PeriodContext,
  doubts: Doubts,
  crosses: boolean,
): { from: number; to: number } | null {
  if (ref?.type === 'calendar') {
    const from = crosses ? ref.to - 1 : ref.from
    return { from, to: ref.to }
  }
  if (ref?.type === 'school') {
    const from = first.month >= 9 ? ref.from : ref.to
    return { from, to: crosses ? from + 1 : from }
  }
  const inferred = inferYear(first.month, context)
  if (!inferred) {
    doubts.add('ambiguous')
    return null
  }
  doubts.add('year-inferred')
  if (!inferred.sure) doubts.add('ambiguous')
  const from = inferred.year + (ref?.type === 'context' ? ref.by : 0)
  return { from, to: crosses ? from + 1 : from }
}

function exists(year: number, { month, day }: MonthDay): boolean {
  if (month < 1 || month > 12 || year < EARLIEST || year > LATEST) return false
  return day <= daysInMonth(year, month)
}

function span(time: Extract<Time, { type: 'span' }>, context: PeriodContext, doubts: Doubts): Found {
  const { first, last, kind } = time
  if (time.doubtful) doubts.add('ambiguous')
  // Without a year a leap day is possible still.
  if (!exists(2000, first) || !exists(2000, last)) doubts.add('invalid-date')
  if (doubts.has('invalid-date')) return { kind, start: null, end: null, dueBy: null }
  const anchor = kind === 'quarter' && first.month === 7 ? last : first
  const years = yearsOf(time.year, anchor, context, doubts, last.month < first.month)
  if (!years) return { kind, start: null, end: null, dueBy: null }
  if (!exists(years.from, first) || !exists(years.to, last)) {
    doubts.add('invalid-date')
    return { kind, start: null, end: null, dueBy: null }
  }
  return {
    kind,
    start: isoDate(years.from, first.month, first.day),
    end: isoDate(years.to, last.month, last.day),
    dueBy: null,
  }
}

/** Half-years of a school year are September-December and January-May, those of a calendar year six months each. */
function halfyear(time: Extract<Time, { type: 'halfyear' }>, context: PeriodContext, doubts: Doubts): Found {
  const { first, last, year } = time
  const none: Found = { kind: 'halfyear', start: null, end: null, dueBy: null }
  if (time.doubtful) doubts.add('ambiguous')
  if (Math.min(first, last) < 1 || Math.max(first, last) > 2) {
    doubts.add('invalid-date')
    return none
  }
  const ofSchool =
    year?.type === 'school' ||
    (year?.type !== 'calendar' && context.schoolYearStart !== null && !isCalendar(year))
  const start = ofSchool ? { month: first === 1 ? 9 : 1, day: 1 } : { month: first * 6 - 5, day: 1 }
  const end = ofSchool ? { month: last === 1 ? 12 : 5, day: 0 } : { month: last * 6, day: 0 }
  const years = yearsOf(year, start, context, doubts, end.month < start.month)
  if (!years) return none
  return {
    kind: 'halfyear',
    start: isoDate(years.from, start.month, start.day),
    end: isoDate(years.to, end.month, end.day),
    dueBy: null,
  }
}

function weekday(time: Extract<Time, { type: 'weekday' }>, context: PeriodContext, doubts: Doubts): Found {
  if (time.doubtful) doubts.add('ambiguous')
  const years = yearsOf(time.year, { month: time.month, day: 1 }, context, doubts, false)
  const day = years && nthWeekday(years.from, time.month, time.weekday, time.nth)
  if (years && !day) doubts.add('invalid-date')
  return { kind: 'day', start: day, end: day, dueBy: null }
}

/** Thirds of a month (convention 8); of anything longer its first or last month, or the months in its middle. */
function edge(time: Extract<Time, { type: 'edge' }>, context: PeriodContext, doubts: Doubts): Found {
  const of = dated(time.of, context, doubts)
  const none: Found = { kind: 'range', start: null, end: null, dueBy: null }
  if (!of.start || !of.end) return none
  if (of.kind === 'month') {
    const [first, last] = ([[1, 10], [11, 20], [21, 0]] as const)[time.edge - 1]! // prettier-ignore
    const [year, month] = [yearOf(of.start), monthOf(of.start)]
    return { ...none, start: isoDate(year, month, first), end: isoDate(year, month, last) }
  }
  doubts.add('ambiguous')
  const monthsIn = (yearOf(of.end) - yearOf(of.start)) * 12 + monthOf(of.end) - monthOf(of.start) + 1
  const middle = Math.floor((monthsIn - 1) / 2)
  const [from, to] =
    time.edge === 1
      ? [0, 0]
      : time.edge === 3
        ? [monthsIn - 1, monthsIn - 1]
        : [middle, monthsIn % 2 === 0 ? middle + 1 : middle]
  const start = addMonths(of.start, from)
  const last = addMonths(of.start, to)
  return {
    kind: from === to ? 'month' : 'range',
    start,
    end: isoDate(yearOf(last), monthOf(last), 0),
    dueBy: null,
  }
}

const isCalendar = (ref: YearRef | null) => ref?.type === 'context' && ref.school === false

function wholeYear(ref: YearRef, context: PeriodContext, doubts: Doubts): Found {
  if (ref.type === 'school')
    return { kind: 'schoolyear', start: isoDate(ref.from, 9, 1), end: isoDate(ref.to, 5, 31), dueBy: null }
  if (ref.type === 'calendar') {
    if (!ref.noun && ref.to === ref.from + 1) doubts.add('ambiguous')
    return { kind: 'year', start: isoDate(ref.from, 1, 1), end: isoDate(ref.to, 12, 31), dueBy: null }
  }
  const by = ref.type === 'context' ? ref.by : 0
  const school = ref.type === 'context' ? ref.school : null
  if (school !== false && context.schoolYearStart !== null) {
    doubts.add('year-inferred')
    const start = context.schoolYearStart + by
    return { kind: 'schoolyear', start: isoDate(start, 9, 1), end: isoDate(start + 1, 5, 31), dueBy: null }
  }
  const year = context.calendarYear ?? context.schoolYearStart
  doubts.add(year === null ? 'ambiguous' : 'year-inferred')
  const kind = school ? 'schoolyear' : 'year'
  if (year === null) return { kind, start: null, end: null, dueBy: null }
  if (school)
    return { kind, start: isoDate(year + by, 9, 1), end: isoDate(year + by + 1, 5, 31), dueBy: null }
  return { kind, start: isoDate(year + by, 1, 1), end: isoDate(year + by, 12, 31), dueBy: null }
}

function range(time: Extract<Time, { type: 'range' }>, context: PeriodContext, doubts: Doubts): Found {
  const to = time.to
  if (!to) {
    const start = dated(time.from, context, doubts).start
    return { kind: 'range', start, end: null, dueBy: null }
  }
  const { from, till } = aligned(time.from, to, context)
  const first = dated(from, context, doubts)
  const last = dated(till, context, doubts)
  return {
    kind: rangeKind(first, last),
    start: first.start,
    end: last.end,
    dueBy: time.inclusive ? last.end : null,
  }
}

/** One year at the end belongs to both ends, unless the months cross New Year; without any, the first end decides. */
function aligned(from: Time, to: Time, context: PeriodContext): { from: Time; till: Time } {
  const left = yearNamed(from)
  const right = yearNamed(to)
  if (right && !left) return { from: withYear(from, yearBefore(from, to, right)), till: to }
  if (left && !right) return { from, till: withYear(to, yearAfter(to, from, left)) }
  const first = edges(from)?.first
  const last = edges(to)?.first
  if (left || right || !first || !last) return { from, till: to }
  // «август-сентябрь» in a school plan is the eve of the year: the autumn month decides.
  const eve = first.month >= 7 && first.month < 9 && last.month >= 9
  const found = inferYear(eve ? last.month : first.month, context)
  if (!found) return { from, till: to }
  const base: YearRef = { type: 'calendar', from: found.year, to: found.year, noun: false }
  return eve
    ? { from: withYear(from, base), till: to }
    : { from, till: withYear(to, yearAfter(to, from, base)) }
}

/** Ranges of whole quarters, half-years or years keep that kind; all others are ranges. */
function rangeKind(first: Found, last: Found): Period['kind'] {
  const whole = ['quarter', 'halfyear', 'year', 'schoolyear'].includes(first.kind)
  return whole && first.kind === last.kind ? first.kind : 'range'
}
