import type { Recurrence } from '../Period'
import { ENGLISH_MONTHS } from './monthNames'
import type { RecurrenceWords } from './writeRecurrence'

const WEEKDAYS: Record<string, string> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
}
const UNITS: Record<Recurrence['freq'], string> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  halfyearly: 'half-year',
  yearly: 'year',
  term: 'term',
}
const OFTEN: Record<Recurrence['freq'], string> = {
  daily: 'daily',
  weekly: 'weekly',
  monthly: 'monthly',
  quarterly: 'quarterly',
  halfyearly: 'half-yearly',
  yearly: 'yearly',
  term: 'every term',
}
const OF_MONTH: Record<'none' | Exclude<Recurrence['offset'], undefined | 'next-year'>, string> = {
  none: 'of the month',
  'next-month': 'of the following month',
  'month-after-quarter': 'of the month after the quarter',
  'last-month-of-quarter': 'of the last month of the quarter',
}

function nth(number: number): string {
  if (number < 0) return 'last'
  const tens = number % 100
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${ending}`
}

/** The words of a recurrence in English. */
export const englishRecurrence: RecurrenceWords = {
  often: (freq) => OFTEN[freq],
  every: (freq, interval) => `every ${interval} ${UNITS[freq]}s`,
  times(count, freq, interval) {
    const every = interval === 1 ? `a ${UNITS[freq]}` : `every ${interval} ${UNITS[freq]}s`
    const often = count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
    return `${often} ${every}`
  },
  monthDays(runs, offset, place) {
    const days = runs.map(({ first, last }) => (first === last ? nth(first) : `${nth(first)}–${nth(last)}`))
    return place ? `the ${days.join(', ')} day ${OF_MONTH[offset ?? 'none']}` : null
  },
  lastDay: (offset) => `the last day ${OF_MONTH[offset ?? 'none']}`,
  workday: (number, offset) => `the ${nth(number)} working day ${OF_MONTH[offset ?? 'none']}`,
  months: (first, last) =>
    first === last
      ? ENGLISH_MONTHS[first - 1]!
      : `${ENGLISH_MONTHS[first - 1]} – ${ENGLISH_MONTHS[last - 1]}`,
  daysOf: (month, { first, last }) =>
    first === last
      ? `by ${first} ${ENGLISH_MONTHS[month - 1]}`
      : `${first}–${last} ${ENGLISH_MONTHS[month - 1]}`,
  nextYear: null,
  nthWeekday: (code, number) => `the ${nth(number)} ${WEEKDAYS[code]} of the month`,
  onWeekdays: (codes) => `on ${codes.map((code) => WEEKDAYS[code]).join(', ')}`,
  onWorkdays: 'on working days',
}
