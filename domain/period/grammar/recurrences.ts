import type { Cursor } from '../Cursor'
import type { Recurrence } from '../Period'
import type { Often } from '../Piece'
import { monthdays } from './monthdays'
import { NO_DAY } from '../Time'
import { cardinal, ordinal } from './numbers'
import { daysBetween } from '../daysBetween'
import { weekdayCode } from '../weekdayCodes'
import { partOfMonth } from './partsOfMonth'
import { than } from './than'
import { weekdays } from './weekdays'

export function often(recurrence: Recurrence, more: Partial<Often> = {}): Often {
  return { recurrence, implied: false, weak: false, doubtful: false, limit: false, ...more }
}

/** Nobody plans further apart than this, in any unit; larger numbers are something else. */
const LONGEST_INTERVAL = 99

/** The frequency of a unit: «месяц», «две недели» (interval 2), «10 дней», «полгода», «четверть». */
export function frequency(c: Cursor, interval: number): Recurrence | null {
  return c.attempt(() => {
    if (interval < 1 || interval > LONGEST_INTERVAL) return null
    c.word('school', 'calendar', 'reporting')
    const word = c.word(
      'day',
      'week',
      'decade',
      'monthNoun',
      'quarter',
      'term',
      'trimester',
      'halfyear',
      'year',
      'years',
    )
    const every = (freq: Recurrence['freq'], n = interval): Recurrence =>
      n > 1 ? { freq, interval: n } : { freq }
    switch (word?.tag) {
      case 'day':
        return every('daily')
      case 'week':
        return every('weekly')
      case 'decade':
        return every('daily', interval * 10)
      case 'monthNoun':
        return every('monthly')
      case 'quarter':
        return every('quarterly')
      case 'term':
      case 'trimester':
        return every('term')
      case 'halfyear':
        return every('halfyearly')
      case 'year':
      case 'years':
        return every('yearly')
      default:
        return null
    }
  })
}

/** «1 раз в месяц», «не реже одного раза в квартал», «2-3 раза в год», «раз в две недели», «дважды в год». */
function timesIn(c: Cursor): Often | null {
  return c.attempt(() => {
    c.word('not')
    c.word('less')
    than(c)
    c.word('to')
    const twice = c.word('twice')?.n
    const number = twice ? null : cardinal(c)
    const more = number && c.attempt(() => (c.sign('dash') ? cardinal(c) : null))
    if (!twice && !c.word('times')) return null
    const count = twice ?? number?.value ?? 1
    const named = c.attempt(() => {
      if (!c.word('in', 'for') && !c.sign('slash') && !c.isWord('each')) return null
      c.word('each')
      return frequency(c, cardinal(c)?.value ?? 1)
    })
    const adverb = named ?? c.attempt(() => (c.peek().word?.weak ? null : c.word('often')?.freq))
    const recurrence = named ?? (adverb && typeof adverb === 'string' ? { freq: adverb } : null)
    return recurrence && often({ ...recurrence, count }, { doubtful: more !== null && more !== undefined })
  })
}

/** «каждый месяц», «каждые две недели», «каждую пятницу», «каждый первый понедельник месяца». */
function each(c: Cursor): Often | null {
  return c.attempt(() => {
    // «по итогам каждого квартала»
    c.attempt(() => c.word('to') && c.word('completion', 'result'))
    if (!c.word('each')) return null
    const nth = nthWeekday(c) ?? monthdays(c)
    if (nth) return { ...nth, implied: false }
    const days = weekdays(c)
    if (days) return often({ freq: 'weekly', byWeekday: days.length === 1 ? days[0]! : days })
    if (c.word('working') && c.word('day')) return often({ freq: 'daily', byWeekday: WORKDAYS })
    const number = c.attempt(() => cardinal(c) ?? ordinal(c))
    const recurrence = frequency(c, number?.value ?? 1)
    return recurrence && often(recurrence)
  })
}

/** «по четвертям», «по полугодиям». */
function byUnits(c: Cursor): Often | null {
  return c.attempt(() => {
    if (!c.word('to') || !c.isWord(['week', 'monthNoun', 'quarter', 'term', 'trimester', 'halfyear']))
      return null
    const recurrence = frequency(c, 1)
    return recurrence && often(recurrence)
  })
}

const WORKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR']

/** «по пятницам», «по вторникам и четвергам», «по рабочим дням», «по выходным», «понедельник – пятница». */
function onWeekdays(c: Cursor): Often | null {
  return c.attempt(() => {
    const by = c.word('to', 'in', 'on', 'from') !== null
    if (by && (c.word('workdays') || (c.word('working') && c.word('day'))))
      return often({ freq: 'daily', byWeekday: WORKDAYS })
    if (by && c.word('weekend')) {
      c.word('day')
      return often({ freq: 'weekly', byWeekday: ['SA', 'SU'] })
    }
    const days = weekdays(c)
    if (!days) return null
    return often({ freq: 'weekly', byWeekday: days.length === 1 ? days[0]! : days }, { weak: !by })
  })
}

/** «первый понедельник месяца», «последняя пятница каждого месяца», «вторая декада месяца», «начало месяца». */
function nthWeekday(c: Cursor): Often | null {
  return c.attempt(() => {
    const nth = c.word('last') ? -1 : ordinal(c)?.value
    const day = nth && c.word('weekday')
    if (!nth || !day || c.isWord('month')) return null
    // «ежемесячно, последняя пятница» does not say of what.
    return often({ freq: 'monthly', byWeekday: weekdayCode(day.n), bySetPos: nth }, { doubtful: !ofMonth(c) })
  })
}

function partOfEachMonth(c: Cursor): Often | null {
  return c.attempt(() => {
    const parts = partOfMonth(c)
    const part = parts?.at(0)
    if (!part || parts!.length > 1 || !ofMonth(c)) return null
    const { days, doubtful } = part
    if (days[0] === NO_DAY) return null
    return often({ freq: 'monthly', byMonthDay: daysBetween(...days) }, { doubtful })
  })
}

/** «в начале месяца», «в конце каждой четверти», «до конца квартала». */
function edgeOfEach(c: Cursor): Often | null {
  return c.attempt(() => {
    const limit = c.word('until', 'by') !== null
    const edge = c.word('edge')
    const eachOne = edge && c.word('each') !== null
    if (!edge) return null
    c.word('reporting')
    const word = c.word('monthNoun', 'quarter', 'term', 'trimester', 'halfyear')
    switch (word?.tag) {
      case 'monthNoun':
        return often(
          { freq: 'monthly', byMonthDay: limit ? (edge.n === 3 ? -1 : 1) : THIRDS[edge.n - 1]! },
          { implied: !eachOne, doubtful: !eachOne },
        )
      case 'quarter': {
        const recurrence: Recurrence =
          edge.n === 3 ? { freq: 'quarterly', offset: 'last-month-of-quarter' } : { freq: 'quarterly' }
        return often(recurrence, { doubtful: !eachOne || edge.n !== 3 })
      }
      case 'halfyear':
        return often({ freq: 'halfyearly' }, { doubtful: true })
      case 'term':
      case 'trimester':
        return often({ freq: 'term' }, { doubtful: true })
      default:
        return null
    }
  })
}

const THIRDS = [daysBetween(1, 10), daysBetween(11, 20), daysBetween(21, 31)]

function ofMonth(c: Cursor): boolean {
  const found = c.attempt(() => {
    c.word('each', 'reporting')
    return c.word('monthNoun')
  })
  return found !== null
}

/** «ежеквартально»; «ежегодный» is weak. */
function adverb(c: Cursor): Often | null {
  const word = c.word('often')
  return word?.freq ? often({ freq: word.freq }, { weak: word.weak }) : null
}

/** A phrase that says how often. */
export function recurrence(c: Cursor): Often | null {
  return (
    adverb(c) ??
    timesIn(c) ??
    monthdays(c) ??
    each(c) ??
    byUnits(c) ??
    c.attempt(() => {
      c.word('in')
      return nthWeekday(c) ?? partOfEachMonth(c) ?? edgeOfEach(c)
    }) ??
    onWeekdays(c)
  )
}
