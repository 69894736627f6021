import { blankPeriod } from './blankPeriod'
import { clash } from './mergedOften'
import type { Period, PeriodContext, PeriodWarning } from './Period'
import type { Often, Piece, Said, Unread } from './Piece'
import { readRecurrence } from './readRecurrence'
import { readRelative } from './readRelative'
import { multiple, readTimes } from './readTimes'
import { resolve } from './resolve'
import { timeList, type Listed } from './timeList'
import type { Time } from './Time'
import { yearNamed } from './years'

type Of<T extends Said['type']> = Extract<Said, { type: T }>

function all<T extends Said['type']>(pieces: Piece[], type: T): { piece: Piece; said: Of<T> }[] {
  return pieces.flatMap((piece) => (piece.said.type === type ? [{ piece, said: piece.said as Of<T> }] : []))
}

function doubted(period: Period, ...warnings: PeriodWarning[]): Period {
  return { ...period, warnings: [...new Set([...period.warnings, ...warnings])] }
}

/** Puts the phrases of an expression together into its reading. */
export function readPieces(pieces: Piece[], unread: Unread, text: string, context: PeriodContext): Period {
  if (unread === 'serious') {
    return pieces.length > 0 ? doubted(blankPeriod(text), 'ambiguous') : blankPeriod(text)
  }
  const period = readAll(pieces, text, context)
  const dropped = all(pieces, 'relative').some(({ said }) => !said.weak) && period.kind !== 'relative'
  const doubtful = unread === 'doubtful' || (dropped && period.kind !== 'ongoing')
  return doubtful && period.kind !== 'unknown' ? doubted(period, 'ambiguous') : period
}

function readAll(pieces: Piece[], text: string, context: PeriodContext): Period {
  const list = timeList(pieces)
  const phrases = oftens(pieces, list)
  const ongoing = all(pieces, 'ongoing')
  if (phrases.length > 0) return recurring(phrases, pieces, list, text, context)
  if (ongoing.length > 0) return goingOn(ongoing, list, text, context)
  const times = readTimes(list, text, context)
  if (times) return times
  const [relative] = all(pieces, 'relative')
  if (relative) return readRelative(relative.said, text, context)
  const [later] = all(pieces, 'following')
  if (!later) return blankPeriod(text)
  const anchor = text.slice(later.piece.at, later.piece.until)
  return {
    ...blankPeriod(text),
    kind: 'relative',
    relative: { n: null, unit: null, anchor, direction: 'during' },
  }
}

/** The phrases that say how often. An adjective («ежегодный конкурс») counts for nothing beside a dated time. */
function oftens(pieces: Piece[], list: Listed[]): Often[] {
  const said = all(pieces, 'often').map(({ said: { often } }) => often)
  const dated = list.some(({ time }) => ['calendar', 'school'].includes(yearNamed(time)?.type ?? ''))
  const counted = said.filter(
    ({ weak, recurrence }) => !weak || !(dated || (recurrence.byWeekday && list.length > 0)),
  )
  const yearly: Often = {
    recurrence: { freq: 'yearly' },
    implied: false,
    weak: false,
    doubtful: false,
    limit: false,
  }
  if (all(pieces, 'following').length > 0 && list.length > 0) counted.push(yearly)
  for (const { time } of list) {
    const year = yearNamed(time)
    if (year?.type !== 'each') continue
    counted.push(year.next ? { ...yearly, recurrence: { freq: 'yearly', offset: 'next-year' } } : yearly)
  }
  return counted
}

function recurring(
  phrases: Often[],
  pieces: Piece[],
  list: Listed[],
  text: string,
  context: PeriodContext,
): Period {
  const day = phrases.length === 1 && list.length === 1 ? dayOfMonth(phrases[0]!, list[0]!) : null
  if (day) return readTimes([day], text, context) ?? blankPeriod(text)
  const bounds = all(pieces, 'ongoing').flatMap(({ said }) => said.bounds ?? [])
  const openEnd = all(pieces, 'following').some(({ piece }) => !piece.inBrackets)
  if (!clash(phrases)) {
    return readRecurrence(phrases, { list, bounds, openEnd }, text, context)
  }
  const parts = all(pieces, 'often').map(({ piece, said }) =>
    readRecurrence([said.often], { list, bounds, openEnd }, text.slice(piece.at, piece.until), context),
  )
  return multiple(text, parts)
}

/** «сентябрь, до 15 числа»: a day of that one month and no recurrence. */
function dayOfMonth({ implied, limit, recurrence }: Often, entry: Listed): Listed | null {
  const { time } = entry
  const day = recurrence.byMonthDay
  if (!implied || typeof day !== 'number' || time.type !== 'span' || time.kind !== 'month') return null
  const place = { month: time.first.month, day: day < 0 ? day + 1 : day }
  const date: Time = { ...time, kind: 'day', first: place, last: place }
  return { ...entry, time: limit ? { type: 'limit', to: date, edge: null } : date }
}

const isBound = ({ time }: Listed) => ['year', 'range', 'limit'].includes(time.type)

/** Work that goes on: within a year or a range if one stands beside it; beside single times it is one of several. */
function goingOn(
  ongoing: { piece: Piece; said: Of<'ongoing'> }[],
  list: Listed[],
  text: string,
  context: PeriodContext,
): Period {
  const framed = ongoing.find(({ said }) => said.bounds)?.said.bounds
  const frame = framed ? resolve(framed, context) : null
  const period: Period = {
    ...blankPeriod(text),
    kind: 'ongoing',
    start: frame?.start ?? null,
    end: frame?.end ?? null,
    warnings: frame?.warnings ?? [],
  }
  const times = readTimes(list, text, context)
  if (!times) return period
  if (list.every(isBound)) {
    return doubted(
      { ...period, start: times.start ?? period.start, end: times.end ?? period.end },
      ...times.warnings,
    )
  }
  if (frame && list.every(({ inBrackets }) => inBrackets)) return times
  const { at, until } = ongoing[0]!.piece
  const parts =
    times.kind === 'multiple' ? times.parts : [{ ...times, text: text.slice(list[0]!.at, list[0]!.until) }]
  return multiple(text, [{ ...period, text: text.slice(at, until) }, ...parts])
}
