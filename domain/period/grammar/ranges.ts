import type { Cursor } from '../Cursor'
import type { Time } from '../Time'
import { than } from './than'
import { unit } from './units'
import { yearInWords } from './years'

/** A unit or a range of two: «сентябрь-октябрь 2020», «с 10.12.2020 – 17.12.2020», «с 1 сентября», «январь по май». */
export function range(c: Cursor): Time[] | null {
  return c.attempt(() => {
    // «с 10 по 17 декабря» is a unit with its own «с».
    const whole = unit(c)
    const from = whole ? null : (c.word('from', 'of')?.tag ?? null)
    const list = whole ?? unit(c)
    const left = list?.at(-1)
    if (!list || !left) return null
    const limit = rightEnd(c, from !== null)
    if (!limit) {
      if (from && isYears(left)) return list
      if (from) return from === 'from' && list.length === 1 ? [openRange(left)] : null
      return c.word('inclusive') ? [...list.slice(0, -1), inclusive(left)] : list
    }
    const [right, ...more] = limit.list
    if (!from && isDetail(left, right!)) return [...list, ...limit.list]
    return [
      ...list.slice(0, -1),
      { type: 'range', from: left, to: right!, inclusive: limit.inclusive },
      ...more,
    ]
  })
}

/** «с 2021-2024 гг.» ends with its last year. */
const isYears = (time: Time) =>
  time.type === 'year' && time.year.type === 'calendar' && time.year.from < time.year.to

const openRange = (from: Time): Time => ({ type: 'range', from, to: null, inclusive: false })

/** What follows «–», «по» or «до». */
function rightEnd(c: Cursor, from: boolean): { list: Time[]; inclusive: boolean } | null {
  return c.attempt(() => {
    const sign = c.sign('dash') ? 'dash' : c.word('to', 'until')?.tag
    if (!sign || (sign === 'until' && !from)) return null
    const list = sign === 'dash' ? unit(c) : target(c)
    const inclusiveSaid = list && c.word('inclusive') !== null
    return list && { list, inclusive: inclusiveSaid || sign === 'until' }
  })
}

/** A stretch of days whose last one is told to be in it. */
function inclusive(time: Time): Time {
  if (time.type !== 'span' || time.kind === 'day') return time
  const { first, last } = time
  return {
    type: 'range',
    from: { ...time, kind: 'day', last: first, year: null },
    to: { ...time, kind: 'day', first: last },
    inclusive: true,
  }
}

const SIZES = ['day', 'part', 'month', 'quarter', 'halfyear', 'year'] as const

function size(time: Time): number {
  switch (time.type) {
    case 'year':
      return SIZES.indexOf('year')
    case 'halfyear':
      return SIZES.indexOf('halfyear')
    case 'span':
      return SIZES.indexOf(time.kind === 'range' ? 'part' : time.kind)
    default:
      return SIZES.indexOf('part')
  }
}

/** «I полугодие – декабрь», «2021 год – май»: the dash does not mean "until", it names the time within. */
function isDetail(left: Time, right: Time): boolean {
  return size(left) >= SIZES.indexOf('quarter') && size(right) < size(left)
}

/** «до 25.11.2020», «не позднее 20 января», «к концу 2024 года», «по 31 мая включительно», «не ранее 1 июня». */
export function limit(c: Cursor): Time[] | null {
  return c.attempt(() => {
    const not = c.word('not')
    const bound = not && c.word('later', 'earlier')?.tag
    if (not && !bound) return null
    if (bound) than(c)
    const preposition = c.word('until', 'by', 'to')
    if (bound ? preposition && preposition.tag !== 'until' : !preposition) return null
    const list = target(c)
    if (!list) return null
    c.word('inclusive')
    if (bound === 'earlier') return [openRange(list[0]!)]
    return list.map((to) => (to.type === 'limit' ? to : { type: 'limit', to, edge: null }))
  })
}

/** «в течение сентября», «на протяжении II квартала 2021 г.», «в период с 1 по 15 октября». */
export function within(c: Cursor): Time[] | null {
  return c.attempt(() => {
    c.word('in', 'on')
    if (!c.word('within', 'period')) return null
    c.word('all')
    return range(c)
  })
}

/** What a limit names: a unit, or the beginning or end of one («конца мая», «начала учебного года», «конца года»). */
function target(c: Cursor): Time[] | null {
  return c.attempt(() => {
    const word = c.attempt(() => {
      const edge = c.word('edge', 'completion')
      return edge && edge.n !== 2 ? edge : null
    })
    if (!word) return unit(c)
    const edge = word.tag === 'completion' || word.n === 3 ? 'end' : 'start'
    const list = unit(c) ?? bareYear(c)
    return list && list.map((to) => ({ type: 'limit', to, edge }))
  })
}

function bareYear(c: Cursor): Time[] | null {
  return c.attempt(() => {
    const year = yearInWords(c)
    return year && year.type !== 'each' ? [{ type: 'year', year }] : null
  })
}
