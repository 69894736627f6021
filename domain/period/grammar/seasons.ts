import type { Cursor } from '../Cursor'
import type { Time } from '../Time'
import { yearRef } from './years'

/** «осень 2021», «зимой», «летние каникулы». The days of the other holidays are set by each school. */
export function season(c: Cursor): Time[] | null {
  return c.attempt(() => {
    const holidays =
      c.isWord('seasonal') && c.peek().word!.n === 3 && c.isWord('holidays', 1) ? c.next().word : null
    if (holidays) c.next()
    const name = holidays ?? c.word('season')
    if (!name) return null
    const first = name.n === 1 ? 12 : name.n * 3 - 3
    const last = name.n * 3 - 1
    return [
      {
        type: 'span',
        kind: 'range',
        first: { month: first, day: 1 },
        last: { month: last, day: 0 },
        year: yearRef(c),
        doubtful: holidays !== null,
      },
    ]
  })
}
