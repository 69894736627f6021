import type { Cursor } from '../Cursor'
import type { Said } from '../Piece'
import type { Time } from '../Time'
import { length } from './lengths'
import { startsTime } from './relative'
import { yearRef } from './years'

type Ongoing = Extract<Said, { type: 'ongoing' }>

const unbounded: Ongoing = { type: 'ongoing', bounds: null }

/** «постоянно», «по мере необходимости», «при необходимости», «на постоянной основе». */
function always(c: Cursor): Ongoing | null {
  return c.attempt(() => {
    if (c.isWord('ongoing') && !c.peek().word!.weak) {
      c.next()
      return unbounded
    }
    c.word('to', 'on', 'on-condition', 'in')
    if (c.word('ongoing')) return c.word('basis') && unbounded
    return c.word('measure', 'need') && unbounded
  })
}

/** A year in which something goes on: «2021 года», «всего учебного года», «2020-2021 учебного года». */
function yearOfWork(c: Cursor): Time | null {
  return c.attempt(() => {
    c.word('all')
    const year = yearRef(c)
    return year && year.type !== 'each' ? { type: 'year', year } : null
  })
}

/** «весь период», «весь учебный год», «все время». */
function whole(c: Cursor): Ongoing | null {
  return c.attempt(() => {
    c.word('on', 'for', 'in')
    if (!c.word('all')) return null
    const year = yearOfWork(c)
    if (year) return { type: 'ongoing', bounds: year }
    return c.word('period', 'duration', 'deadline') && unbounded
  })
}

/**
 * «в течение года», «в течение всего периода», «на протяжении работы». Not «в течение сентября» and «в течение
 * 10 дней», which name a time and a length.
 */
function within(c: Cursor): Ongoing | null {
  return c.attempt(() => {
    c.word('in', 'on')
    if (!c.word('within')) return null
    const year = yearOfWork(c)
    if (year) return { type: 'ongoing', bounds: year }
    c.word('all')
    if (startsTime(c) || c.attempt(() => length(c))) return null
    c.word('term', 'trimester')
    return unbounded
  })
}

/** A phrase for work that goes on (convention 9). */
export function ongoing(c: Cursor): Ongoing | null {
  return always(c) ?? whole(c) ?? within(c)
}
