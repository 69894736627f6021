import type { Cursor } from '../Cursor'
import type { Recurrence } from '../Period'
import type { Often } from '../Piece'
import { digits, ordinal, stretches, type Stretch } from './numbers'
import { than } from './than'
import { followsReporting } from './years'

type Place = Pick<Recurrence, 'freq' | 'offset' | 'byMonth'> & { certain: boolean }

/** Of which month the day is: «каждого месяца», «месяца, следующего за отчетным», «последнего месяца квартала». */
function placeOf(c: Cursor): Place | null {
  return c.attempt(() => monthPlace(c) ?? reportingPlace(c))
}

function monthPlace(c: Cursor): Place | null {
  return c.attempt(() => {
    const word = c.word('each', 'reporting', 'this', 'next', 'last') ?? null
    const nth = word ? null : ordinalOfMonth(c)
    c.word('quarterly')
    const ofQuarter = c.taken?.word?.tag === 'quarterly'
    if (!c.word('monthNoun')) return null
    if (word?.tag === 'next')
      return afterPeriod(c) ?? { freq: 'monthly', offset: 'next-month', certain: true }
    if (ofQuarter && word?.tag === 'last')
      return { freq: 'quarterly', offset: 'last-month-of-quarter', certain: true }
    const whole = c.attempt(() => {
      const quality = c.word('each', 'reporting', 'this', 'next')
      const unit = c.word('quarter', 'halfyear', 'year')
      return unit && { unit: unit.tag, next: quality?.tag === 'next' }
    })
    if (whole && (word?.tag === 'last' || nth)) return partPlace(whole, nth ?? 0)
    if (word?.tag === 'last') return null
    if (followsReporting(c)) return afterPeriod(c) ?? { freq: 'monthly', offset: 'next-month', certain: true }
    const past = c.attempt(() => (c.word('after') ? afterPeriod(c) : null))
    if (past) return past
    return { freq: 'monthly', certain: true }
  })
}

function ordinalOfMonth(c: Cursor): number | null {
  return c.attempt(() => {
    const number = ordinal(c)
    return number && number.value <= 12 && (c.isWord('monthNoun') || c.isWord('quarterly'))
      ? number.value
      : null
  })
}

/** The nth (0: last) month of a quarter, half-year or year. */
function partPlace(whole: { unit: string; next: boolean }, nth: number): Place | null {
  if (whole.unit === 'quarter') {
    if (nth === 0 || nth === 3) return { freq: 'quarterly', offset: 'last-month-of-quarter', certain: true }
    if (nth === 1 && whole.next) return { freq: 'quarterly', offset: 'month-after-quarter', certain: true }
    return nth > 3
      ? null
      : { freq: 'quarterly', byMonth: [0, 3, 6, 9].map((month) => month + nth), certain: true }
  }
  if (whole.unit === 'halfyear') {
    const month = nth === 0 ? 6 : nth
    return month > 6 ? null : { freq: 'halfyearly', byMonth: [month, month + 6], certain: nth !== 0 }
  }
  return { freq: 'yearly', byMonth: nth === 0 ? 12 : nth, certain: true }
}

/** What the reporting period is that a month follows: a month where nothing is said. */
function afterPeriod(c: Cursor): Place | null {
  return c.attempt(() => {
    c.word('for')
    c.word('completion')
    c.word('each', 'reporting')
    const unit = c.word('monthNoun', 'quarter', 'period', 'halfyear', 'year')
    switch (unit?.tag) {
      case 'quarter':
        return { freq: 'quarterly', offset: 'month-after-quarter', certain: true }
      case 'halfyear':
        return { freq: 'halfyearly', offset: 'next-month', certain: true }
      case 'year':
        return { freq: 'yearly', offset: 'next-year', byMonth: 1, certain: true }
      case 'monthNoun':
        return { freq: 'monthly', offset: 'next-month', certain: true }
      case 'period':
        return { freq: 'monthly', offset: 'next-month', certain: false }
      default:
        return null
    }
  })
}

/** «, следующего за отчетным кварталом» without the word «месяца». */
function reportingPlace(c: Cursor): Place | null {
  return c.attempt(() => {
    if (!followsReporting(c)) return null
    return afterPeriod(c) ?? { freq: 'monthly', offset: 'next-month', certain: false }
  })
}

function allDays(list: Stretch[]): number[] | null {
  const days: number[] = []
  for (const { first, last } of list) {
    if (first < 1 || last > 31) return null
    for (let day = first; day <= last; day += 1) days.push(day)
  }
  return days.length > 0 ? days : null
}

/** «5-го», «последнее»: the days, and whether working days are counted. */
function daysSaid(c: Cursor): Pick<Recurrence, 'byMonthDay' | 'byWorkday'> | null {
  return c.attempt(() => {
    if (c.word('last')) {
      const working = c.word('working')
      if (!c.word('monthday', 'day')) return null
      return working ? { byWorkday: -1 } : { byMonthDay: -1 }
    }
    const list = stretches(c, (cursor) =>
      cursor.peek().type === 'number' ? digits(cursor) : ordinal(cursor),
    )
    const days = list && allDays(list)
    if (!days) return null
    const working = c.word('working')
    if (working) return working.n < 2 && c.word('day') && days.length === 1 ? { byWorkday: days[0]! } : null
    const named = c.word('monthday') !== null || dayOfPlace(c)
    const attached = !named && (c.isWord('often') || followsPlace(c))
    return named || attached ? { byMonthDay: days.length === 1 ? days[0]! : days } : null
  })
}

/** The noun of "5th day of the month"; «5 дня» alone is a length. */
function dayOfPlace(c: Cursor): boolean {
  const taken = c.attempt(() => (c.word('day') && placeFollows(c)) || null)
  return taken !== null
}

function placeFollows(c: Cursor): boolean {
  const before = c.index
  const found = placeOf(c) !== null
  c.backTo(before)
  return found
}

/** Whether «каждого месяца» or the like comes next; takes nothing. */
function followsPlace(c: Cursor): boolean {
  return (c.isWord(['each', 'next', 'last', 'reporting']) || c.peek().type === 'comma') && placeFollows(c)
}

/**
 * A day of every month or quarter: «до 5 числа», «15 и 30 числа каждого месяца», «до 25 числа последнего месяца
 * квартала», «с 10 по 17 число последнего квартального месяца», «не позднее 3 рабочего дня месяца, следующего за
 * отчетным».
 */
export function monthdays(c: Cursor): Often | null {
  return c.attempt(() => {
    const not = c.word('not')
    if (not && !c.word('later')) return null
    if (not) than(c)
    c.word('in', 'on')
    const limit = c.word('until', 'by', 'to') !== null || not !== null
    const days = daysSaid(c)
    if (!days) return null
    c.word('inclusive')
    const place = placeOf(c)
    if (!place && c.isWord('month')) return null
    const { certain, ...where } = place ?? { freq: 'monthly' as const, certain: true }
    return {
      recurrence: { ...where, ...days },
      implied: place === null,
      weak: false,
      doubtful: !certain,
      limit,
    }
  })
}
