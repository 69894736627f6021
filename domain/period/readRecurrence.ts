import { blankPeriod } from './blankPeriod'
import { merged } from './mergedOften'
import { occurrences } from './occurrences'
import { patternOf, type YearPattern } from './patternOf'
import type { Period, PeriodContext, PeriodWarning, Recurrence } from './Period'
import type { Often } from './Piece'
import { earliest, latest } from './readTimes'
import { contextBounds } from './contextBounds'
import { type Dated, resolve } from './resolve'
import type { Listed } from './timeList'
import type { Time, YearRef } from './Time'
import { yearNamed } from './years'

/** What stands around a recurrence: times, the bounds of ongoing work, and whether it goes on «в последующие годы». */
export type Around = { list: Listed[]; bounds: Time[]; openEnd: boolean }

/** Whether these times say when in each year, half-year or quarter, and not from when until when. */
function arePatterns(list: Listed[], { freq }: Recurrence): boolean {
  if (list.length === 0) return false
  if (freq === 'yearly') return true
  const yearless = list.every(
    ({ time }) => (time.type === 'span' || time.type === 'limit') && yearNamed(time)?.type !== 'school',
  )
  return (freq === 'quarterly' || freq === 'halfyearly') && list.length > 1 && yearless
}

/** One pattern of several; days that differ between them are dropped, which is a doubt. */
function joinedPattern(patterns: YearPattern[]): YearPattern {
  const [first] = patterns
  const { byMonth: _, doubtful: __, ...days } = first!
  const sameDays = patterns.every((pattern) => {
    const { byMonth: ___, doubtful: ____, ...other } = pattern
    return JSON.stringify(other) === JSON.stringify(days)
  })
  const months = [...new Set(patterns.flatMap(({ byMonth }) => byMonth))]
  const doubtful = !sameDays || patterns.some((pattern) => pattern.doubtful)
  return { ...(sameDays ? days : {}), byMonth: months, doubtful }
}

/** The reading of a recurrence with its bounds (convention 10). */
export function readRecurrence(
  phrases: Often[],
  around: Around,
  text: string,
  context: PeriodContext,
): Period {
  const { recurrence, doubtful } = merged(phrases)
  const warnings = new Set<PeriodWarning>(doubtful ? ['ambiguous'] : [])
  const found = around.list.map(({ time }) => ({ time, pattern: patternOf(time, context) }))
  const patterned = arePatterns(
    around.list.filter((_, index) => found[index]!.pattern),
    recurrence,
  )
  const patterns = patterned ? found.flatMap(({ pattern }) => pattern ?? []) : []
  const limits = patterned
    ? found.filter(({ pattern }) => !pattern).map(({ time }) => time)
    : found.map(({ time }) => time)
  const full: Recurrence = { ...recurrence }
  let stated = [...limits, ...around.bounds].map((time) => resolve(time, context))
  if (patterns.length > 0) {
    const { doubtful: unsure, byMonth, ...days } = joinedPattern(patterns)
    if (unsure) warnings.add('ambiguous')
    Object.assign(full, days, { byMonth: byMonth.length === 1 ? byMonth[0] : byMonth })
    stated = [...stated, ...boundsOf(found, context)]
  }
  for (const one of stated) for (const warning of one.warnings) warnings.add(warning)
  const open = around.openEnd || stated.some(({ start, end }) => start !== null && end === null)
  const period: Period = {
    ...blankPeriod(text),
    kind: 'recurring',
    recurrence: full,
    start: earliest(stated.map(({ start }) => start)),
    end: open ? null : latest(stated.map(({ end }) => end)),
  }
  period.dueBy = firstDue(period, context)
  return { ...period, warnings: [...warnings] }
}

/**
 * The bounds that the years of patterns set. One year among several patterns is where they begin. Several years of one
 * pattern («до 15 декабря 2021-2023 гг.») are whole years; of several («декабрь 2020, май 2021») from time to time.
 */
function boundsOf(found: { time: Time; pattern: YearPattern | null }[], context: PeriodContext): Dated[] {
  const patterned = found.filter(({ pattern }) => pattern)
  const named = patterned.flatMap(({ time, pattern }) => {
    const year = yearNamed(time)
    return year?.type === 'calendar' || year?.type === 'school' ? [{ time, pattern, year }] : []
  })
  if (named.length < 2 || named.length <= patterned.length / 2)
    return named.map(({ time }) => ({ ...resolve(time, context), end: null }))
  const different = new Set(named.map(({ pattern }) => JSON.stringify(pattern)))
  if (different.size === named.length) return named.map(({ time }) => resolve(time, context))
  const year: YearRef = {
    ...named[0]!.year,
    from: named.reduce((least, one) => Math.min(least, one.year.from), Infinity),
    to: named.reduce((most, one) => Math.max(most, one.year.to), 0),
  }
  return [resolve({ type: 'year', year }, context)]
}

/** The first occurrence of a yearly recurrence with a stated time of the year, in its bounds or the context's. */
function firstDue(period: Period, context: PeriodContext): Period['dueBy'] {
  if (period.recurrence?.freq !== 'yearly' || period.recurrence.byMonth === undefined) return null
  const bounds = contextBounds(context)
  const from = period.start ?? bounds?.start
  if (!from) return null
  const to = period.end ?? `${Number(from.slice(0, 4)) + 1}-12-31`
  return occurrences(period, from, to).find(({ dueBy }) => dueBy >= from)?.dueBy ?? null
}
