import type { MonthDay, Time, YearRef } from './Time'

/** The first and the last day of a time inside its year; null for whole years. */
export function edges(time: Time): { first: MonthDay; last: MonthDay } | null {
  switch (time.type) {
    case 'span':
      return { first: time.first, last: time.last }
    case 'halfyear':
      return { first: { month: time.first * 6 - 5, day: 1 }, last: { month: time.last * 6, day: 0 } }
    case 'range': {
      const from = edges(time.from)
      const to = time.to && edges(time.to)
      return from && { first: from.first, last: to ? to.last : from.last }
    }
    case 'limit':
      return edges(time.to)
    case 'weekday':
      return { first: { month: time.month, day: 1 }, last: { month: time.month, day: 0 } }
    case 'edge':
      return edges(time.of)
    case 'year':
      return null
  }
}

/** The last year that a time names, null where it names none. */
export function yearNamed(time: Time): YearRef | null {
  switch (time.type) {
    case 'range':
      return (time.to && yearNamed(time.to)) ?? yearNamed(time.from)
    case 'limit':
      return yearNamed(time.to)
    case 'edge':
      return yearNamed(time.of)
    default:
      return time.year
  }
}

/** The time with this year wherever it names none; `replace` puts it in the place of a named one too. */
export function withYear(time: Time, year: YearRef, replace = false): Time {
  switch (time.type) {
    case 'range':
      return {
        ...time,
        from: withYear(time.from, year, replace),
        to: time.to && withYear(time.to, year, replace),
      }
    case 'limit':
      return { ...time, to: withYear(time.to, year, replace) }
    case 'edge':
      return { ...time, of: withYear(time.of, year, replace) }
    case 'year':
      return time
    default:
      return time.year && !replace ? time : { ...time, year }
  }
}

const after = (a: MonthDay, b: MonthDay) =>
  a.month > b.month || (a.month === b.month && (a.day || 32) > (b.day || 32))

/** The year of a time that stands before another one whose year is known: the same, or the one before New Year. */
export function yearBefore(time: Time, next: Time, year: YearRef): YearRef {
  const left = edges(time)
  const right = edges(next)
  if (!left || !right || year.type !== 'calendar' || year.from !== year.to) return year
  const crosses = left.first.month > right.last.month
  return crosses ? { ...year, from: year.from - 1, to: year.to - 1 } : year
}

/** The year of a time that follows one whose year is known: the same, or the next where it would lie before it. */
export function yearAfter(time: Time, before: Time, year: YearRef): YearRef {
  const left = edges(before)
  const right = edges(time)
  if (!left || !right || year.type !== 'calendar') return year
  const next = after(left.last, right.last) ? year.to + 1 : year.to
  return { ...year, from: next, to: next }
}
