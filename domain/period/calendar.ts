import type { IsoDate } from './Period'

/*
 * Arithmetic on calendar dates written as ISO text. There is no clock and no time zone here: a date is a day number
 * counted from 1 January 1970 in the Gregorian calendar.
 */

/** The day number of a date (1970-01-01 is 0). */
export function dayNumber(date: IsoDate): number {
  return (
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 86_400_000
  )
}

/** The date of a day number. */
export function dateOfDay(day: number): IsoDate {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** How many days a month (1-12) of a year has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The date of a year, month (1-12) and day; day 0 is the last of the month, -1 the one before. The day has to exist. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  const real = day <= 0 ? daysInMonth(year, month) + day : day
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(real).padStart(2, '0')}`
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4))
}

export function monthOf(date: IsoDate): number {
  return Number(date.slice(5, 7))
}

export function dayOf(date: IsoDate): number {
  return Number(date.slice(8, 10))
}

/** The date that lies `days` days later (or earlier, where negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDay(dayNumber(date) + days)
}

/** The same day `months` months later; the last day where that month is shorter. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return isoDate(year, month, Math.min(dayOf(date), daysInMonth(year, month)))
}

/** The weekday of a date, Monday 1 to Sunday 7. */
export function weekdayOf(date: IsoDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}

/** The date that lies `count` working days (Monday to Friday) later, or earlier where negative. Holidays are not known. */
export function addWorkdays(date: IsoDate, count: number): IsoDate {
  const step = count < 0 ? -1 : 1
  let day = date
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step)
    if (weekdayOf(day) <= 5) left -= 1
  }
  return day
}

/** The ISO 8601 week of a date as `2021-W05`: the week belongs to the year of its Thursday. */
export function isoWeek(date: IsoDate): string {
  const thursday = addDays(date, 4 - weekdayOf(date))
  const year = yearOf(thursday)
  const week = Math.floor((dayNumber(thursday) - dayNumber(isoDate(year, 1, 1))) / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** The nth (-1: last) such weekday of a month, Monday 1 to Sunday 7, 0 for Monday to Friday; null where there is none. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): IsoDate | null {
  const days = Array.from({ length: daysInMonth(year, month) }, (_, index) => isoDate(year, month, index + 1))
  return (
    days
      .filter((day) => (weekday === 0 ? weekdayOf(day) <= 5 : weekdayOf(day) === weekday))
      .at(nth < 0 ? nth : nth - 1) ?? null
  )
}
