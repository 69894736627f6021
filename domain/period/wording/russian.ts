import { dayOf, monthOf, yearOf } from '../calendar'
import type { IsoDate } from '../Period'
import { RUSSIAN_MONTHS, RUSSIAN_OF_MONTHS } from './monthNames'
import { russianRecurrence } from './russianRecurrence'
import type { Wording } from './Wording'
import { writeRecurrence } from './writeRecurrence'

const ROMAN = ['I', 'II', 'III', 'IV']

const nominative = (date: IsoDate) => RUSSIAN_MONTHS[monthOf(date) - 1]!
const genitive = (date: IsoDate) => RUSSIAN_OF_MONTHS[monthOf(date) - 1]!
const day = (date: IsoDate) => `${dayOf(date)} ${genitive(date)} ${yearOf(date)} г.`
const romans = (first: number, last: number) =>
  first === last ? ROMAN[first - 1]! : `${ROMAN[first - 1]}–${ROMAN[last - 1]}`
const school = (start: number, end: number) => (end === start + 1 ? `${start}/${end}` : `${start}–${end}`)
const yearSpan = (first: number, last: number) => `${first}–${last}`

/** Russian as orders and roadmaps write it; `parsePeriod` reads all of it back. */
export const russian: Wording = {
  day,
  daysOfMonth: (first, last) => `с ${dayOf(first)} по ${day(last)}`,
  month: (date) => `${nominative(date)} ${yearOf(date)} г.`,
  months: (first, last) => `${nominative(first)} – ${nominative(last)} ${yearOf(last)} г.`,
  quarters: (year, first, last) =>
    `${romans(first, last)} ${first === last ? 'квартал' : 'кварталы'} ${year} г.`,
  halfyears: (year, first, last) => `${romans(first, last)} полугодие ${year} г.`,
  schoolHalfyears: (start, first, last) =>
    `${romans(first, last)} полугодие ${school(start, start + 1)} учебного года`,
  years: (first, last) => (first === last ? `${first} год` : `${yearSpan(first, last)} годы`),
  schoolYears: (start, end) => `${school(start, end)} ${end === start + 1 ? 'учебный год' : 'учебные годы'}`,
  between: (first, last) => `${first} – ${last}`,
  fromTo: (first, last) => `с ${day(first)} по ${day(last)}`,
  from: (date) => `с ${day(date)}`,
  fromYear: (year) => `с ${year} года`,
  until: (date) => `до ${day(date)}`,
  inclusive: (words) => `${words} включительно`,
  untilMonth: (date) => `до ${genitive(date)} ${yearOf(date)} г.`,
  untilQuarter: (year, quarter) => `до ${ROMAN[quarter - 1]} квартала ${year} г.`,
  untilHalfyear: (year, half) => `до ${ROMAN[half - 1]} полугодия ${year} г.`,
  untilYear: (year) => `до ${year} года`,
  untilSchoolYear: (start, end) => `до ${school(start, end)} учебного года`,
  ongoing: 'постоянно',
  duringYears: (first, last) =>
    first === last ? `в течение ${first} года` : `в течение ${yearSpan(first, last)} годов`,
  duringSchoolYears: (start, end) => `в течение ${school(start, end)} учебного года`,
  recurrence: (recurrence) => writeRecurrence(recurrence, russianRecurrence),
}
