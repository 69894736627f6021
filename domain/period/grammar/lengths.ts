import type { Cursor } from '../Cursor'
import type { RelativeTime } from '../Period'
import { cardinal } from './numbers'

export type Length = { n: number | null; unit: RelativeTime['unit'] }

const MONTHS_IN = { monthNoun: 1, quarter: 3, halfyear: 6, year: 12, years: 12 } as const

/** The unit behind a number: «рабочих дней», «недели», «месяцев», «лет». Years, half-years and quarters are months. */
function unitOf(c: Cursor, n: number | null): Length | null {
  return c.attempt(() => {
    const quality = c.word('working', 'calendar', 'school')?.tag
    const word = c.word('day', 'week', 'monthNoun', 'quarter', 'halfyear', 'year', 'years', 'hour')
    switch (word?.tag) {
      case 'day':
        return { n, unit: quality === 'working' ? 'workday' : 'day' }
      case 'week':
        return { n, unit: 'week' }
      case 'monthNoun':
      case 'quarter':
      case 'halfyear':
      case 'year':
      case 'years':
        return { n: n === null ? null : n * MONTHS_IN[word.tag], unit: 'month' }
      case 'hour':
        return { n: null, unit: null }
      default:
        return null
    }
  })
}

/** A span of time without a date: «10 рабочих дней», «двух недель», «месяца», «10-дневный срок», «4-5 лет». */
export function length(c: Cursor): Length | null {
  return c.attempt(() => {
    const lasting = c.word('lasting')
    if (lasting) return c.word('deadline', 'duration') ? { n: lasting.n, unit: lasting.unit } : null
    if (c.word('some')) return unitOf(c, null)
    const number = cardinal(c)
    if (!number) return unitOf(c, 1)
    // «4-5 лет» is at most five; «1 (одного) месяца» says the number twice.
    const longest = c.attempt(() => (c.sign('dash') ? cardinal(c) : null)) ?? number
    c.attempt(() => (c.sign('open') && cardinal(c) && c.sign('close')) || null)
    // No length leads further than a date can be told.
    const n = longest.value <= 999 ? longest.value : null
    const adjective = c.attempt(() => {
      c.sign('dash')
      const word = c.word('lasting')
      return word && c.word('deadline', 'duration') ? word : null
    })
    return adjective ? { n, unit: adjective.unit } : unitOf(c, n)
  })
}
