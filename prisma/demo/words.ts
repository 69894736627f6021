import { addDays, addMonths, isoDate, monthOf, yearOf } from '@/domain/period/calendar'
import type { IsoDate } from '@/domain/period/Period'
import type { Plan } from '@/domain/roadmap/Plan'

const months = [
  ['январь', 'января'],
  ['февраль', 'февраля'],
  ['март', 'марта'],
  ['апрель', 'апреля'],
  ['май', 'мая'],
  ['июнь', 'июня'],
  ['июль', 'июля'],
  ['август', 'августа'],
  ['сентябрь', 'сентября'],
  ['октябрь', 'октября'],
  ['ноябрь', 'ноября'],
  ['декабрь', 'декабря'],
] as const

const nameOf = (day: IsoDate) => months[monthOf(day) - 1] as (typeof months)[number]
const firstOfMonth = (day: IsoDate): IsoDate => isoDate(yearOf(day), monthOf(day), 1)

/** The first day of the month that is so many months after (before: negative) that of `today`. */
export const monthFrom = (today: IsoDate, offset: number): IsoDate => addMonths(firstOfMonth(today), offset)

/** «ноябрь 2026 года», so many months from now. */
export const inMonth = (today: IsoDate, offset: number): string => {
  const month = monthFrom(today, offset)
  return `${nameOf(month)[0]} ${yearOf(month)} года`
}

/** «до 25 ноября 2026 года», so many days from now. */
export const until = (today: IsoDate, days: number): string => {
  const day = addDays(today, days)
  return `до ${Number(day.slice(8))} ${nameOf(day)[1]} ${yearOf(day)} года`
}

/** «ежемесячно с сентября 2026 года по апрель 2027 года». */
export const monthly = (today: IsoDate, from: number, to: number): string => {
  const [first, last] = [monthFrom(today, from), monthFrom(today, to)]
  return `ежемесячно с ${nameOf(first)[1]} ${yearOf(first)} года по ${nameOf(last)[0]} ${yearOf(last)} года`
}

/** A plan from the first day of one month to the last of another. */
export const planOf = (today: IsoDate, from: number, to: number): Plan => ({
  kind: 'days',
  start: monthFrom(today, from),
  end: addDays(monthFrom(today, to + 1), -1),
})
