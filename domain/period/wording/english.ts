import { dayOf, monthOf, yearOf } from '../calendar'
import type { IsoDate } from '../Period'
import { englishRecurrence } from './englishRecurrence'
import { ENGLISH_MONTHS } from './monthNames'
import type { Wording } from './Wording'
import { writeRecurrence } from './writeRecurrence'

const name = (date: IsoDate) => ENGLISH_MONTHS[monthOf(date) - 1]!
const day = (date: IsoDate) => `${dayOf(date)} ${name(date)} ${yearOf(date)}`
const month = (date: IsoDate) => `${name(date)} ${yearOf(date)}`
const span = (first: number, last: number, sign = '–') =>
  first === last ? String(first) : `${first}${sign}${last}`
const halves = (first: number, last: number) =>
  first !== last ? 'first–second half' : first === 1 ? 'first half' : 'second half'
const school = (start: number, end: number) =>
  `school year${end > start + 1 ? 's' : ''} ${span(start, end, '/')}`

/** British English for the interface; `parsePeriod` reads all of it back too. */
export const english: Wording = {
  day,
  daysOfMonth: (first, last) => `${dayOf(first)}–${day(last)}`,
  month,
  months: (first, last) => `${name(first)} – ${month(last)}`,
  quarters: (year, first, last) => (first === last ? `Q${first} ${year}` : `Q${first}–Q${last} ${year}`),
  halfyears: (year, first, last) => `${halves(first, last)} of ${year}`,
  schoolHalfyears: (start, first, last) => `${halves(first, last)} of ${school(start, start + 1)}`,
  years: (first, last) => span(first, last),
  schoolYears: school,
  between: (first, last) => `${first} – ${last}`,
  fromTo: (first, last) => `${day(first)} – ${day(last)}`,
  from: (date) => `from ${day(date)}`,
  fromYear: (year) => `from ${year}`,
  until: (date) => `by ${day(date)}`,
  inclusive: (words) => `${words} inclusive`,
  untilMonth: (date) => `until ${month(date)} inclusive`,
  untilQuarter: (year, quarter) => `until Q${quarter} ${year} inclusive`,
  untilHalfyear: (year, half) => `until the ${halves(half, half)} of ${year} inclusive`,
  untilYear: (year) => `by the end of ${year}`,
  untilSchoolYear: (start, end) => `until ${school(start, end)} inclusive`,
  ongoing: 'ongoing',
  duringYears: (first, last) => `throughout ${span(first, last)}`,
  duringSchoolYears: (start, end) => `throughout ${school(start, end)}`,
  recurrence: (recurrence) => writeRecurrence(recurrence, englishRecurrence),
}
