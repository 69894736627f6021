import type { Cursor } from '../Cursor'
import type { RelativeTime } from '../Period'
import type { Said } from '../Piece'
import type { Time } from '../Time'
import { length, type Length } from './lengths'
import { limit, range } from './ranges'
import { than } from './than'
import { yearInFigures } from './years'

type Relative = Extract<Said, { type: 'relative' }>
type Direction = RelativeTime['direction']

/** Gives the words as written between two places. */
type Text = (from: number, until: number) => string

const NO_LENGTH: Length = { n: null, unit: null }

function said({ n, unit }: Length, direction: Direction, { anchor, date }: Anchor, weak = false): Relative {
  return { type: 'relative', relative: { n, unit, anchor, direction }, date, weak }
}

type Anchor = { anchor: string; date: Time | null }

const NOTHING: Anchor = { anchor: '', date: null }

/** Whether the words of an event end here. */
function ends(c: Cursor): boolean {
  const { type, word } = c.peek()
  if (type === 'end' || type === 'close' || type === 'open') return true
  if (word && !word.weak && (word.tag === 'often' || word.tag === 'ongoing')) return true
  return startsTime(c)
}

/** Whether a time begins at the cursor; takes nothing. */
export function startsTime(c: Cursor): boolean {
  const before = c.index
  const time = limit(c) ?? range(c)
  c.backTo(before)
  return time !== null
}

/** The event: a date itself, or its words up to a bracket or the next time. */
function anchor(c: Cursor, text: Text): Anchor | null {
  c.word('moment')
  const from = c.peek().at
  const date = c.attempt(() => {
    c.word('completion')
    return range(c)
  })
  if (date) return { anchor: text(from, c.taken!.until), date: date.length === 1 ? date[0]! : null }
  let until = from
  while (!ends(c)) {
    const token = c.next()
    if (token.type === 'word' || token.type === 'number') until = token.until
  }
  return until > from ? { anchor: text(from, until), date: null } : null
}

/** «после», «по окончании», «со дня», «с момента», «по итогам», «до», «перед». */
function connection(c: Cursor): Direction | null {
  return c.attempt(() => {
    c.word('immediately')
    if (c.word('after')) return 'after'
    if (c.word('before')) return 'before'
    if (c.word('to')) return c.word('completion', 'result') ? 'after' : null
    if (c.word('from', 'of')) return c.word('moment', 'day') ? 'after' : null
    return c.word('until', 'by') ? 'before' : null
  })
}

/** What opens a distance: «в течение», «не позднее чем за», «через»; `bare` where «неделю» may follow without a number. */
function opening(c: Cursor): { within: boolean; bare: boolean; over: boolean } {
  const within = c.attempt(() => {
    c.word('in', 'on')
    return c.word('within')
  })
  if (within) return { within: true, bare: true, over: false }
  const late = c.attempt(() => {
    if (!c.word('not')) return null
    return c.word('later', 'earlier', 'less')
  })
  than(c)
  const over = c.word('through') !== null
  const before = over || c.word('for') !== null
  c.word('in', 'on')
  return { within: false, bare: before || late !== null, over }
}

/** «за 5 рабочих дней до …», «в течение месяца после …», «не позднее чем через 3 дня со дня …», «через неделю». */
function atDistance(c: Cursor, text: Text): Relative | null {
  return c.attempt(() => {
    const { within, bare, over } = opening(c)
    const counted = c.peek().type === 'number' || c.isWord(['cardinal', 'some', 'lasting'])
    if (!bare && !counted) return null
    if (!over && startsTime(c)) return null
    const far = length(c)
    if (!far) return null
    const direction = connection(c) ?? (c.word('from', 'of') ? 'after' : null)
    const event = direction && anchor(c, text)
    return said(far, event ? direction! : 'during', event ?? NOTHING, !event && !within)
  })
}

/** «от 3 месяцев до 1 года», «до 2 лет»: how long something lasts. */
function lasting(c: Cursor): Relative | null {
  return c.attempt(() => {
    c.word('of', 'from')
    const least = length(c)
    if (!c.word('until')) return null
    const most = length(c)
    return most && (least || !c.isWord('after')) ? said(most, 'during', NOTHING, true) : null
  })
}

/** «после завершения групповой», «по итогам встречи», «до начала обучения», «с момента утверждения». */
function beside(c: Cursor, text: Text): Relative | null {
  return c.attempt(() => {
    const by = c.isWord('by')
    const direction = connection(c)
    const event = direction && anchor(c, text)
    return event && said(NO_LENGTH, direction!, event, by)
  })
}

/** «в день проведения», «в ходе встречи», «во время каникул», «при поступлении», «на входе», «на 1 этапе». */
function onEvent(c: Cursor, text: Text): Relative | null {
  return c.attempt(() => {
    if (c.word('on-condition')) {
      const event = anchor(c, text)
      return event && said(NO_LENGTH, 'on', event, true)
    }
    const preposition = c.word('in', 'on')
    if (preposition) {
      const word = c.word('day', 'during', 'moment', 'duration', 'period')
      const event = word && anchor(c, text)
      if (event) return said(NO_LENGTH, word.tag === 'day' || word.tag === 'moment' ? 'on' : 'during', event)
    }
    const from = c.peek().at
    c.word('seasonal', 'each')
    if (!c.word('event', 'holidays', 'once')) return null
    c.word('duration', 'period')
    // Of «осенние каникулы 2020» the year alone says too little.
    yearInFigures(c)
    return said(NO_LENGTH, 'on', { anchor: text(from, c.taken!.until), date: null }, true)
  })
}

/** «не исполнилось восемнадцати лет»: an age is told from the day of birth. */
function age(c: Cursor, text: Text): Relative | null {
  return c.attempt(() => {
    const from = c.peek().at
    const years = c.word('age') && length(c)
    return years && said(years, 'after', { anchor: text(from, c.taken!.until), date: null }, true)
  })
}

/** A phrase that depends on an event or tells a length (convention 11). */
export function relative(c: Cursor, text: Text): Relative | null {
  return lasting(c) ?? atDistance(c, text) ?? beside(c, text) ?? onEvent(c, text) ?? age(c, text)
}
