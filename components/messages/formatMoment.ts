import type { Locale } from './Locale'

/** A moment (ISO) as dd.mm.yyyy and the time of day, in a time zone (IANA name); where the reader is when none is given. */
export const formatMoment = (iso: string, locale: Locale, timeZone?: string): string => {
  const moment = new Date(iso)
  const day = new Intl.DateTimeFormat('ru', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone })
  const time = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  return `${day.format(moment)}, ${time.format(moment)}`
}
