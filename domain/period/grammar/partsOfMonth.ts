import type { Cursor } from '../Cursor'
import { NO_DAY, type MonthDay, type Time, type YearRef } from '../Time'
import { monthName } from './months'
import { ordinal, stretches } from './numbers'
import { yearRef } from './years'

/** Days of any month: [first, last], the last ones counted back from 0. */
type Part = { days: [number, number]; doubtful: boolean }

/** The first and last day of the nth third, half or week; null where a month has no such part. */
function daysOf(noun: 'decade' | 'half' | 'week', n: number): [number, number] | null {
  const table = {
    decade: [[1, 10], [11, 20], [21, 0]],
    half: [[1, 15], [16, 0]],
    week: [[1, 7], [8, 14], [15, 21], [22, 28], [29, 0]],
  } as const // prettier-ignore
  const days = table[noun][n - 1]
  return days ? [days[0], days[1]] : null
}

/**
 * «первая декада», «II-III декада», «1-я неделя», «последняя неделя», «вторая половина». Weeks of a month are sevens
 * of days from its first, which is a guess: people mean calendar weeks too.
 */
export function partOfMonth(c: Cursor): Part[] | null {
  return c.attempt(() => {
    if (c.word('last')) {
      const noun = c.word('decade', 'week')?.tag
      if (!noun) return null
      return [noun === 'week' ? { days: [-6, 0], doubtful: true } : { days: [21, 0], doubtful: false }]
    }
    const list = stretches(c)
    const noun = list && c.word('decade', 'half', 'week')?.tag
    if (!list || !(noun === 'decade' || noun === 'half' || noun === 'week')) return null
    const parts: Part[] = []
    for (const { first, last, doubtful } of list) {
      const from = daysOf(noun, first)
      const to = daysOf(noun, last)
      parts.push({
        days: from && to ? [from[0], to[1]] : [NO_DAY, NO_DAY],
        doubtful: doubtful || noun === 'week',
      })
    }
    return parts
  })
}

function inMonth(parts: Part[], month: number, year: YearRef | null, doubtful: boolean): Time[] {
  return parts.map((part, index): Time => {
    const first: MonthDay = { month, day: part.days[0] }
    const last: MonthDay = { month, day: part.days[1] }
    const own = index === parts.length - 1 ? year : null
    return { type: 'span', kind: 'range', first, last, year: own, doubtful: doubtful || part.doubtful }
  })
}

/** «первая декада октября 2021», «последняя неделя мая». */
function partThenMonth(c: Cursor): Time[] | null {
  return c.attempt(() => {
    const parts = partOfMonth(c)
    const name = parts && monthName(c)
    return name ? inMonth(parts, name.month, yearRef(c), name.doubtful) : null
  })
}

/** «сентябрь (1-2 неделя)», «октябрь 2021, III декада», «май, последняя неделя», «ноябрь, начало». */
function monthThenPart(c: Cursor): Time[] | null {
  return c.attempt(() => {
    const name = monthName(c)
    if (!name) return null
    const { month, doubtful } = name
    const year = yearRef(c)
    const open = c.sign('open')
    if (!open) c.sign('comma', 'dash')
    const parts = partOfMonth(c)
    if (!parts || c.isWord('month')) return null
    const late = year ?? yearRef(c)
    if (open) c.sign('close')
    return inMonth(parts, month, late, doubtful)
  })
}

/** «первый понедельник сентября», «последняя пятница мая 2021», «последний рабочий день декабря». */
function weekdayOfMonth(c: Cursor): Time[] | null {
  return c.attempt(() => {
    const nth = c.word('last') ? -1 : ordinal(c)?.value
    const weekday = c.word('weekday')?.n ?? (c.word('working') && c.word('day') ? 0 : null)
    const name = monthName(c)
    if (!nth || weekday === null || !name) return null
    return [{ type: 'weekday', weekday, nth, month: name.month, year: yearRef(c), doubtful: name.doubtful }]
  })
}

/** A part of a named month. */
export function partsOfMonth(c: Cursor): Time[] | null {
  return partThenMonth(c) ?? monthThenPart(c) ?? weekdayOfMonth(c)
}
