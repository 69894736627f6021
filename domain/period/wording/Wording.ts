import type { IsoDate, Recurrence } from '../Period'

/** How a language writes times. Everything is given with its year; the skeleton of a reading is `formatPeriod`. */
export type Wording = {
  day(date: IsoDate): string
  /** Days of one month: «с 10 по 17 декабря 2020 г.». */
  daysOfMonth(first: IsoDate, last: IsoDate): string
  month(date: IsoDate): string
  /** Months of one year: «сентябрь – октябрь 2020 г.». */
  months(first: IsoDate, last: IsoDate): string
  quarters(year: number, first: number, last: number): string
  halfyears(year: number, first: number, last: number): string
  schoolHalfyears(start: number, first: number, last: number): string
  years(first: number, last: number): string
  schoolYears(start: number, end: number): string
  between(first: string, last: string): string
  fromTo(first: IsoDate, last: IsoDate): string
  from(date: IsoDate): string
  fromYear(year: number): string
  until(date: IsoDate): string
  inclusive(words: string): string
  untilMonth(date: IsoDate): string
  untilQuarter(year: number, quarter: number): string
  untilHalfyear(year: number, half: number): string
  untilYear(year: number): string
  untilSchoolYear(start: number, end: number): string
  ongoing: string
  duringYears(first: number, last: number): string
  duringSchoolYears(start: number, end: number): string
  /** Without its bounds; null where this language has no words for it. */
  recurrence(recurrence: Recurrence): string | null
}
