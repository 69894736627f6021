import type { Locale } from './Locale'

/** A moment (ISO) as dd.mm.yyyy and the time of day, where the reader is. */
export const formatMoment = (iso: string, locale: Locale): string => {
  const moment = new Date(iso)
  const day = [moment.getDate(), moment.getMonth() + 1].map((part) => String(part).padStart(2, '0'))
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return `${day.join('.')}.${moment.getFullYear()}, ${time.format(moment)}`
}
