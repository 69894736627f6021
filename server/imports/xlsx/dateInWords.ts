import type { DateForm } from '@/server/imports/xlsx/dateForm'

const day = 86_400_000
/** 31 December 9999, the last day that Excel knows. */
const last = 2_958_465

const nominative = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(
  ' ',
)
const genitive = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(
  ' ',
)

/**
 * The moment that a serial number stands for, in UTC; null outside the calendar. Counted from 1900 the days after
 * February are one too many: Excel keeps a leap day of that year, which Lotus had invented.
 */
export function momentOf(serial: number, from1904: boolean): Date | null {
  if (!(serial >= 0 && serial <= last)) return null
  if (from1904) return new Date(Date.UTC(1904, 0, 1) + serial * day)
  return new Date(Date.UTC(1899, 11, serial < 60 ? 31 : 30) + serial * day)
}

/** A date in the words that a roadmap uses, as much of it as the cell shows: `15.10.2026`, `октябрь 2026`, `15 марта`. */
export function dateInWords(moment: Date, form: DateForm): string {
  const [year, month, date] = [moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()]
  const two = (number: number) => String(number).padStart(2, '0')
  switch (form) {
    case 'day':
      return `${two(date)}.${two(month + 1)}.${year}`
    case 'dayOfMonth':
      return `${date} ${genitive[month]}`
    case 'month':
      return nominative[month] ?? ''
    case 'monthOfYear':
      return `${nominative[month]} ${year}`
    case 'year':
      return String(year)
    case 'time':
      return `${two(moment.getUTCHours())}:${two(moment.getUTCMinutes())}`
  }
}
