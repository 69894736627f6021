import type { Cursor } from '../Cursor'
import { dates } from './dates'

/** «в 14.00», «до 10:30», «10.00-12.00 ч.»: an hour changes no date. */
function clock(c: Cursor): boolean | null {
  if (!hour(c)) return null
  c.attempt(() => (c.sign('dash') ? hour(c) : null))
  return true
}

function hour(c: Cursor): boolean | null {
  return c.attempt(() => {
    c.word('in', 'from', 'until', 'to', 'by')
    const hours = c.sign('number')
    const sign = c.sign('dot', 'colon', 'dash')
    const minute = c.sign('number')
    if (!hours || !sign?.glued || !minute?.glued || hours.value > 24 || minute.text.length !== 2) return null
    if (c.peek().type === 'dot' && c.peek(1).type === 'number') return null
    const named = c.word('hour') !== null
    const round = sign.type === 'dot' ? ['00', '15', '30', '45'].includes(minute.text) : minute.text === '00'
    const fits = named || round || (sign.type === 'colon' && minute.value < 60)
    return fits || null
  })
}

/** «от 18.11.2020», «№ 12-09-2022/2»: other papers and their numbers. */
function citation(c: Cursor): boolean | null {
  return c.attempt(() => {
    if (c.word('of')) return dates(c) && !c.isWord('until') ? true : null
    if (c.peek().type !== 'sign' || !'№#'.includes(c.peek().text)) return null
    c.next()
    for (let count = 0; count < 8 && (count === 0 || c.peek().glued); count += 1) {
      if (!c.sign('number', 'dash', 'slash', 'dot')) break
    }
    return true
  })
}

/** «5-9 классы», «3 группы»: numbers of something else. */
function counted(c: Cursor): boolean | null {
  return c.attempt(() => {
    if (c.peek().type !== 'number') return null
    for (let count = 0; count < 24; count += 1) {
      if (!c.sign('number', 'dash', 'comma') && !c.word('suffix') && !(count > 0 && c.word('and'))) break
    }
    const word = c.peek()
    // «07 ДФК 2020» is a date whose month cannot be read.
    if (c.peek(1).text.length === 4 && c.peek(1).type === 'number') return null
    if (word.roman > 0) return null
    return word.type === 'word' && (word.word === null || word.word.tag === 'event') ? true : null
  })
}

/** Words and numbers that stand beside a time and change nothing about it. */
export function aside(c: Cursor): boolean {
  return (clock(c) ?? citation(c) ?? counted(c)) !== null
}
