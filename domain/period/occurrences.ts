import { monthOf, yearOf } from './calendar'
import { dueWindows } from './dueWindows'
import { isSchoolStretch, spansOf } from './spansOf'
import type { IsoDate, Occurrence, Period, Recurrence } from './Period'

/**
 * The times at which a period is due between two dates (ISO, inclusive), ascending: one for a plain period, one for
 * each part of a `multiple`, one for each year, half-year, quarter, month, week or day of a recurrence.
 *
 * `key` names that stretch, `start` to `end` is the time that the words name, or the stretch where they name a day
 * only, `dueBy` the last day in time. An occurrence belongs here if it is due between the dates; where no day is
 * named, or the day falls after the stretch that it reports on, if the stretch touches them. Bounds of the period
 * itself cut the stretches short. A recurrence with `count` above one has one key for each stretch.
 *
 * None for ongoing, relative and unknown periods, and for school terms, whose days each school sets itself.
 */
export function occurrences(period: Period, from: IsoDate, to: IsoDate): Occurrence[] {
  if (period.kind === 'multiple') {
    const all = period.parts.flatMap((part) => occurrences(part, from, to))
    return all.sort((a, b) => a.start.localeCompare(b.start) || a.dueBy.localeCompare(b.dueBy))
  }
  return period.recurrence ? recurring(period, period.recurrence, from, to) : single(period, from, to)
}

function single(period: Period, from: IsoDate, to: IsoDate): Occurrence[] {
  const dueBy = period.dueBy ?? period.end
  if (!dueBy || period.kind === 'ongoing' || period.kind === 'relative') return []
  // A stretch that ends before it begins is a slip of the pen: what counts is the day that it is due.
  const start = period.start && period.start <= dueBy ? period.start : dueBy
  if (start > to || dueBy < from) return []
  return [{ key: keyOf(period, start), start, end: period.end ?? dueBy, dueBy }]
}

function keyOf({ kind }: Period, start: IsoDate): string {
  switch (kind) {
    case 'month':
      return start.slice(0, 7)
    case 'quarter':
      return `${yearOf(start)}-Q${Math.ceil(monthOf(start) / 3)}`
    case 'halfyear':
      return `${yearOf(start)}-H${monthOf(start) > 6 ? 2 : 1}`
    case 'year':
    case 'schoolyear':
      return start.slice(0, 4)
    default:
      return start
  }
}

function recurring(period: Period, recurrence: Recurrence, from: IsoDate, to: IsoDate): Occurrence[] {
  const school = isSchoolStretch(period.start ?? from, period.end ?? to)
  const found: Occurrence[] = []
  for (const span of spansOf(recurrence, period.start, from, to, school)) {
    for (const window of dueWindows(recurrence, span)) {
      const occurrence = within(window, period.start, period.end)
      const { start, end, dueBy } = occurrence ?? window
      const belongs = window.exact ? dueBy >= from && dueBy <= to : start <= to && end >= from
      if (occurrence && belongs) found.push(occurrence)
    }
  }
  return found
}

/** The occurrence cut to the bounds of its period, null where it lies outside them. */
function within(
  { key, start, end, dueBy, exact }: ReturnType<typeof dueWindows>[number],
  least: IsoDate | null,
  most: IsoDate | null,
): Occurrence | null {
  if ((least && end < least) || (most && start > most)) return null
  if (exact && ((least && dueBy < least) || (most && dueBy > most))) return null
  const last = most && end > most ? most : end
  return {
    key,
    start: least && start < least ? least : start,
    end: last,
    dueBy: dueBy === end ? last : dueBy,
  }
}
