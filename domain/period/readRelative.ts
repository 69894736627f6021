import { blankPeriod } from './blankPeriod'
import { addDays, addMonths, addWorkdays } from './calendar'
import type { IsoDate, Period, PeriodContext } from './Period'
import type { Said } from './Piece'
import { resolve } from './resolve'
import type { Unit } from './Word'

/** The date that lies n units after another, or before it where n is negative. */
function moved(date: IsoDate, n: number, unit: Unit): IsoDate {
  switch (unit) {
    case 'day':
      return addDays(date, n)
    case 'workday':
      return addWorkdays(date, n)
    case 'week':
      return addDays(date, n * 7)
    case 'month':
      return addMonths(date, n)
  }
}

/** A reading that depends on an event (convention 11): with dates only where the event is a date itself. */
export function readRelative(
  { relative, date }: Extract<Said, { type: 'relative' }>,
  text: string,
  context: PeriodContext,
): Period {
  const blank: Period = { ...blankPeriod(text), kind: 'relative', relative }
  if (!date) return blank
  const event = resolve(date, context)
  const { n, unit, direction } = relative
  const warnings = event.warnings
  if (direction === 'before' && event.start) {
    const end = n !== null && unit ? moved(event.start, -n, unit) : addDays(event.start, -1)
    return { ...blank, end, dueBy: end, warnings }
  }
  if (direction === 'after' && event.end) {
    if (n === null || !unit) return { ...blank, start: addDays(event.end, 1), warnings }
    const end = moved(event.end, n, unit)
    return { ...blank, start: event.end, end, dueBy: end, warnings }
  }
  return { ...blank, start: event.start, end: event.end, warnings }
}
