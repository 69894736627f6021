import type { Cursor } from '../Cursor'
import type { Time } from '../Time'
import { yearRef } from './years'

/** The name of a month in any case, «месяц» after it allowed. */
export function monthName(c: Cursor): { month: number; doubtful: boolean } | null {
  if (!c.isWord('month')) return null
  const token = c.next()
  c.word('monthNoun')
  return { month: token.word!.n, doubtful: token.doubtful }
}

/** «апрель 2021 г.», «в мае», «сент.2020». */
export function month(c: Cursor): Time[] | null {
  const name = monthName(c)
  if (!name) return null
  const { month: number, doubtful } = name
  return [
    {
      type: 'span',
      kind: 'month',
      first: { month: number, day: 1 },
      last: { month: number, day: 0 },
      year: yearRef(c),
      doubtful,
    },
  ]
}
