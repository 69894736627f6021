import type { Cursor } from '../Cursor'
import { NO_DAY, type Time, type YearRef } from '../Time'
import { monthName } from './months'
import { digits, ordinal, stretches, type Numeral } from './numbers'
import { yearInFigures, yearRef } from './years'

function day(month: number, first: number, last: number, year: YearRef | null, doubtful: boolean): Time {
  const kind = first === last ? 'day' : 'range'
  const place = (written: number) => ({ month, day: written === 0 ? NO_DAY : written })
  return { type: 'span', kind, first: place(first), last: place(last), year, doubtful }
}

const calendar = (year: number): YearRef => ({ type: 'calendar', from: year, to: year, noun: false })

/** «2020-09-15», «2020.09.15». */
function isoDate(c: Cursor): Time[] | null {
  return c.attempt(() => {
    const year = c.sign('number')
    const sign = c.sign('dash', 'dot', 'slash')
    const month = c.sign('number')
    const again = c.sign('dash', 'dot', 'slash')
    const date = c.sign('number')
    if (!year || !sign || !month || !again || !date || again.type !== sign.type) return null
    if (year.text.length !== 4 || month.text.length !== 2 || date.text.length !== 2) return null
    return [day(month.value, date.value, date.value, calendar(year.value), year.doubtful)]
  })
}

/** «12-09-2022», «12,09,2022»: signs that elsewhere make stretches and lists. */
function oddlyPointed(c: Cursor): Time[] | null {
  return c.attempt(() => {
    const date = c.sign('number')
    const sign = c.sign('dash', 'comma')
    const month = c.sign('number')
    const again = c.sign('dash', 'comma')
    const year = c.sign('number')
    if (!date || !sign || !month || !again || !year || again.type !== sign.type) return null
    if (!sign.glued || !month.glued || !year.glued || month.value > 12) return null
    if (date.text.length > 2 || month.text.length > 2 || year.text.length !== 4) return null
    return [day(month.value, date.value, date.value, calendar(year.value), sign.type === 'comma')]
  })
}

/** «.09.2020», «/09/20», «. 09. 2020 г.»: the month and the year behind the days. */
function pointedMonth(c: Cursor): { month: number; year: YearRef | null } | null {
  return c.attempt(() => {
    const sign = c.sign('dot', 'slash')
    if (!sign) return null
    const month = c.peek().roman > 0 ? c.next().roman : c.sign('number')
    if (month === null) return null
    const number = typeof month === 'number' ? month : month.value
    const tight = sign.glued && c.taken!.glued
    if (typeof month !== 'number' && month.text.length > 2) return null
    const year = c.attempt(() => {
      if (c.peek().type === sign.type || c.peek().type === 'comma') {
        const second = c.next()
        const token = c.peek()
        if (token.type !== 'number') return null
        if (token.text.length === 4) return yearInFigures(c)
        if (second.type === 'comma' || !token.glued || token.text.length > 3) return null
        c.next()
        while (c.word('year', 'years'));
        return calendar(token.text.length === 2 ? 2000 + token.value : token.value)
      }
      return c.peek().type === 'number' ? yearInFigures(c) : null
    })
    if (!year && !tight) return null
    // «с 01.10. по 15.10.»
    if (!year) c.attempt(() => c.sign('dot') && (c.peek().type === 'number' ? null : true))
    return { month: number, year }
  })
}

const dayNumber = (c: Cursor): Numeral | null => {
  const token = c.peek()
  if (token.type === 'number') return token.text.length <= 2 ? digits(c) : null
  return token.roman > 0 ? null : ordinal(c)
}

/** «18 ноября 2020 г.», «15-20 сентября», «1, 15 и 20.09.2020», «первое сентября». */
function daysOfMonth(c: Cursor): Time[] | null {
  return c.attempt(() => {
    const list = stretches(c, dayNumber)
    if (!list) return null
    const number = c.word('monthday')
    const named = monthName(c)
    if (number && !named) return null
    const pointed = named ? null : pointedMonth(c)
    if (!named && !pointed) return null
    const month = named?.month ?? pointed!.month
    const year = named ? yearRef(c) : pointed!.year
    return list.map((stretch, index) =>
      day(
        month,
        stretch.first,
        stretch.last,
        index === list.length - 1 ? year : null,
        stretch.doubtful || (named?.doubtful ?? false),
      ),
    )
  })
}

/** «09.2020», «09/2020», «9.2020 г.»: a month in figures. */
function monthInFigures(c: Cursor): Time[] | null {
  return c.attempt(() => {
    const month = c.sign('number')
    const sign = c.sign('dot', 'slash')
    if (!month || !sign?.glued || !c.peek().glued || c.peek().text.length !== 4) return null
    if (month.text.length > 2) return null
    const year = yearInFigures(c)
    if (!year) return null
    const number = month.value
    return [
      {
        type: 'span',
        kind: 'month',
        first: { month: number, day: 1 },
        last: { month: number, day: 0 },
        year,
        doubtful: false,
      },
    ]
  })
}

/** A day, a stretch of days or a list of days, in figures or words. */
export function dates(c: Cursor): Time[] | null {
  return isoDate(c) ?? oddlyPointed(c) ?? monthInFigures(c) ?? daysOfMonth(c)
}
