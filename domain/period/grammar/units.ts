import type { Cursor } from '../Cursor'
import type { Time } from '../Time'
import { dates } from './dates'
import { month } from './months'
import { season } from './seasons'
import { stretches } from './numbers'
import { partOfYear } from './partsOfYear'
import { partsOfMonth } from './partsOfMonth'
import { yearInFigures, yearInWords } from './years'

/** «2021 г.», «учебный год», «текущий год»; never the noun alone. */
export function year(c: Cursor): Time[] | null {
  const ref = yearInFigures(c) ?? c.attempt(() => (c.isWord('year') ? null : yearInWords(c)))
  return ref && ref.type !== 'each' ? [{ type: 'year', year: ref }] : null
}

/** «первая половина 2021 года», «вторая половина учебного года». */
function halfOfYear(c: Cursor): Time[] | null {
  return c.attempt(() => {
    const list = stretches(c)
    if (!list || !c.word('half')) return null
    const ref = yearInFigures(c) ?? yearInWords(c)
    if (!ref) return null
    return list.map(({ first, last, doubtful }) => ({ type: 'halfyear', first, last, year: ref, doubtful }))
  })
}

/** «начало сентября», «середина-конец мая», «конец учебного года», «начало и конец года». */
function edgeOf(c: Cursor): Time[] | null {
  return c.attempt(() => {
    const first = c.word('edge')
    if (!first) return null
    const sign = c.sign('dash') ? 'dash' : c.word('and')?.tag
    const second = sign && c.word('edge')
    if (sign && !second) return null
    const yearNoun = c.attempt(() => {
      const ref = yearInWords(c)
      return ref && ref.type !== 'each' ? [{ type: 'year', year: ref } satisfies Time] : null
    })
    const of = (yearNoun ?? whole(c))?.at(0)
    if (!of || (of.type === 'span' && of.kind === 'day')) return null
    const from: Time = { type: 'edge', edge: first.n, of }
    if (!second) return [from]
    const to: Time = { type: 'edge', edge: second.n, of }
    return sign === 'dash' ? [{ type: 'range', from, to, inclusive: false }] : [from, to]
  })
}

/** One time without «с», «до» and dashes: a date, a month, a part of a year, a year; several where numbers are listed. */
export function unit(c: Cursor): Time[] | null {
  return edgeOf(c) ?? whole(c)
}

function whole(c: Cursor): Time[] | null {
  return partsOfMonth(c) ?? dates(c) ?? halfOfYear(c) ?? partOfYear(c) ?? month(c) ?? season(c) ?? year(c)
}
