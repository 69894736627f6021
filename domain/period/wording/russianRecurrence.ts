import type { Recurrence } from '../Period'
import { RUSSIAN_MONTHS, RUSSIAN_OF_MONTHS } from './monthNames'
import type { RecurrenceWords } from './writeRecurrence'

const OFTEN: Record<Recurrence['freq'], string> = {
  daily: 'ежедневно',
  weekly: 'еженедельно',
  monthly: 'ежемесячно',
  quarterly: 'ежеквартально',
  halfyearly: 'каждое полугодие',
  yearly: 'ежегодно',
  term: 'каждую четверть',
}
/** One, two to four, five and more of a unit: «в день», «в 2 дня», «в 5 дней». */
const UNITS: Record<Recurrence['freq'], [string, string, string]> = {
  daily: ['день', 'дня', 'дней'],
  weekly: ['неделю', 'недели', 'недель'],
  monthly: ['месяц', 'месяца', 'месяцев'],
  quarterly: ['квартал', 'квартала', 'кварталов'],
  halfyearly: ['полугодие', 'полугодия', 'полугодий'],
  yearly: ['год', 'года', 'лет'],
  term: ['четверть', 'четверти', 'четвертей'],
}
type Gender = 'masculine' | 'feminine' | 'neuter'
const WEEKDAYS: Record<string, { on: string; name: string; gender: Gender }> = {
  MO: { on: 'понедельникам', name: 'понедельник', gender: 'masculine' },
  TU: { on: 'вторникам', name: 'вторник', gender: 'masculine' },
  WE: { on: 'средам', name: 'среда', gender: 'feminine' },
  TH: { on: 'четвергам', name: 'четверг', gender: 'masculine' },
  FR: { on: 'пятницам', name: 'пятница', gender: 'feminine' },
  SA: { on: 'субботам', name: 'суббота', gender: 'feminine' },
  SU: { on: 'воскресеньям', name: 'воскресенье', gender: 'neuter' },
}
const LAST: Record<Gender, string> = { masculine: 'последний', feminine: 'последняя', neuter: 'последнее' }
const ORDINAL: Record<Gender, string> = { masculine: 'й', feminine: 'я', neuter: 'е' }
const OF_MONTH: Record<'none' | Exclude<Recurrence['offset'], undefined | 'next-year'>, string> = {
  none: ' месяца',
  'next-month': ' месяца, следующего за отчётным',
  'month-after-quarter': ' месяца, следующего за отчётным кварталом',
  'last-month-of-quarter': ' последнего месяца квартала',
}

function plural(count: number, [one, few, many]: [string, string, string]): string {
  const tens = count % 100
  const ones = count % 10
  if (ones === 1 && tens !== 11) return one
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? few : many
}

const counted = (count: number, forms: [string, string, string]) => `${count} ${plural(count, forms)}`

/** The words of a recurrence in Russian. */
export const russianRecurrence: RecurrenceWords = {
  often: (freq) => OFTEN[freq],
  every: (freq, interval) => `каждые ${counted(interval, UNITS[freq])}`,
  times: (count, freq, interval) =>
    `${counted(count, ['раз', 'раза', 'раз'])} в ${interval === 1 ? UNITS[freq][0] : counted(interval, UNITS[freq])}`,
  monthDays(runs, offset, place) {
    const of = place ? OF_MONTH[offset ?? 'none'] : ''
    const [only, ...more] = runs
    if (!only) return null
    if (more.length > 0)
      return `${runs.map(({ first, last }) => (first === last ? first : `${first}–${last}`)).join(', ')} числа${of}`
    return only.first === only.last
      ? `до ${only.first} числа${of}`
      : `с ${only.first} по ${only.last} число${of}`
  },
  lastDay: (offset) => `последнее число${OF_MONTH[offset ?? 'none']}`,
  workday: (nth, offset) =>
    `${nth < 0 ? 'последний рабочий день' : `до ${nth} рабочего дня`}${OF_MONTH[offset ?? 'none']}`,
  months: (first, last) =>
    first === last
      ? RUSSIAN_MONTHS[first - 1]!
      : `${RUSSIAN_MONTHS[first - 1]} – ${RUSSIAN_MONTHS[last - 1]}`,
  daysOf: (month, { first, last }) =>
    first === last
      ? `до ${first} ${RUSSIAN_OF_MONTHS[month - 1]}`
      : `с ${first} по ${last} ${RUSSIAN_OF_MONTHS[month - 1]}`,
  nextYear: ' года, следующего за отчётным',
  nthWeekday(code, nth) {
    const { name, gender } = WEEKDAYS[code]!
    return `${nth < 0 ? LAST[gender] : `${nth}-${ORDINAL[gender]}`} ${name} месяца`
  },
  onWeekdays: (codes) => `по ${codes.map((code) => WEEKDAYS[code]!.on).join(', ')}`,
  onWorkdays: 'по рабочим дням',
}
