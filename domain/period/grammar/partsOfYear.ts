import type { Cursor } from '../Cursor'
import type { Time, YearRef } from '../Time'
import { stretches, type Stretch } from './numbers'
import { yearRef } from './years'

/** Neighbouring parts are one: «III, IV» is «III-IV». */
function joined(list: Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const stretch of list) {
    const before = result.at(-1)
    if (before && before.last + 1 === stretch.first)
      result[result.length - 1] = { ...stretch, first: before.first }
    else result.push(stretch)
  }
  return result
}

/** A part of the year that runs over whole months. */
function months(
  kind: 'quarter' | 'range',
  first: number,
  last: number,
  year: YearRef | null,
  doubtful: boolean,
): Time {
  return {
    type: 'span',
    kind,
    first: { month: first, day: 1 },
    last: { month: last, day: 0 },
    year,
    doubtful,
  }
}

/** The months in which the terms of a school begin and end; each school sets the days itself. */
const TERMS = [
  [9, 10],
  [11, 12],
  [1, 3],
  [4, 5],
] as const
const TRIMESTERS = [
  [9, 11],
  [12, 2],
  [3, 5],
] as const

/** "Q1 2021", "Q3–Q4 2020": the number behind its noun. */
function quartersInShort(c: Cursor): Time[] | null {
  return c.attempt(() => {
    const number = () => (c.word('quarter') && c.peek().glued && c.sign('number')?.value) || null
    const first = number()
    const last = first && c.attempt(() => c.sign('dash') && number())
    if (!first) return null
    return [months('quarter', first * 3 - 2, (last ?? first) * 3, yearRef(c), false)]
  })
}

/** «III-IV кварталы 2021 г.», «I полугодие», «2 четверть», «первый триместр». */
export function partOfYear(c: Cursor): Time[] | null {
  const short = quartersInShort(c)
  if (short) return short
  return c.attempt(() => {
    const numbers = stretches(c)
    const tag = numbers && c.word('quarter', 'halfyear', 'term', 'trimester')?.tag
    if (!numbers || !tag) return null
    const year = yearRef(c)
    const list = joined(numbers)
    return list.map((stretch, index): Time => {
      const { first, last, doubtful } = stretch
      const own = index === list.length - 1 ? year : null
      if (tag === 'halfyear') return { type: 'halfyear', first, last, year: own, doubtful }
      if (tag === 'quarter') return months('quarter', first * 3 - 2, last * 3, own, doubtful)
      const grid = tag === 'term' ? TERMS : TRIMESTERS
      return months('range', grid[first - 1]?.[0] ?? 0, grid[last - 1]?.[1] ?? 0, own, true)
    })
  })
}
