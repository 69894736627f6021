import { parsePeriod } from '@/domain/period/parsePeriod'
import type { Period, PeriodContext } from '@/domain/period/Period'
import { finish, type Steps } from './steps'

/**
 * Reads the periods of a column from top to bottom. A row without a year takes it from the nearest row that names
 * one, above before below (domain/period/SPEC.md, 2); in a plan over several years it moves on when months start again.
 */
export const readPeriods = (texts: readonly string[], context: PeriodContext): Period[] =>
  finish(periodSteps(texts, context))

/** The same in steps, each as long as one period takes: a page reads thousands without standing still. */
export function* periodSteps(texts: readonly string[], context: PeriodContext): Steps<Period[]> {
  const parse = rememberingParser()
  const alone: Period[] = []
  for (const text of texts) {
    alone.push(parse(text, context))
    yield
  }
  const dated = alone.map((period, at) =>
    /(?<!\d)(?:19|20)\d{2}(?!\d)/u.test(texts[at] ?? '') ? dateOf(period) : null,
  )
  const below = nearestBelow(dated)
  const read: Period[] = []
  let above: string | null = null
  let reached: string | null = null
  for (const [at, period] of alone.entries()) {
    const isInferred = period.warnings.includes('year-inferred')
    const around: (string | null)[] = [above, below[at] ?? null]
    const own: Period = isInferred
      ? inferYear(period, (year) => parse(texts[at] ?? '', inYear(context, year)), context, around, reached)
      : period
    read.push(own)
    above = dated[at] ?? above
    reached = dateOf(own) ?? reached
    yield
  }
  return read
}

/** Plans say the same words many times: each is read once for its year. */
function rememberingParser(): typeof parsePeriod {
  const known = new Map<string, Period>()
  return (text, context) => {
    const key = `${context.schoolYearStart} ${context.calendarYear} ${text}`
    const read = known.get(key) ?? parsePeriod(text, context)
    known.set(key, read)
    return read
  }
}

const dateOf = (period: Period) => period.start ?? period.end

/** For each place the first date at or below it. */
function nearestBelow(dates: readonly (string | null)[]): (string | null)[] {
  let next: string | null = null
  return dates
    .toReversed()
    .map((date) => (next = date ?? next))
    .toReversed()
}

/** `around`: the dates of the nearest rows that name a year; `reached`: the date of the last row above that has one. */
function inferYear(
  period: Period,
  readIn: (year: number) => Period,
  context: PeriodContext,
  around: readonly (string | null)[],
  reached: string | null,
): Period {
  const years = around.flatMap((date) => (date ? [planYear(date, context)] : []))
  if (years.length === 0) return period
  const first = years[0] ?? 0
  const readings = [...years, ...(isLong(context) ? [first + 1] : [])].map(readIn)
  const following = readings.find((reading) => {
    const date = dateOf(reading)
    return date !== null && (!reached || date >= reached) && (!context.planEnd || date <= context.planEnd)
  })
  return following ?? readings[0] ?? period
}

/** Plans of several years, where months come round again. */
const isLong = ({ planStart, planEnd }: PeriodContext) =>
  planStart !== undefined &&
  planEnd !== undefined &&
  Number(planEnd.slice(0, 4)) > Number(planStart.slice(0, 4))

const isCalendar = ({ schoolYearStart, calendarYear }: PeriodContext) =>
  schoolYearStart === null && calendarYear !== null

/** The school year (by its first year) or the calendar year in which a date lies, as the plan counts. */
function planYear(date: string, context: PeriodContext): number {
  const year = Number(date.slice(0, 4))
  return isCalendar(context) || Number(date.slice(5, 7)) >= 9 ? year : year - 1
}

const inYear = (context: PeriodContext, year: number): PeriodContext =>
  isCalendar(context)
    ? { ...context, calendarYear: year }
    : { ...context, schoolYearStart: year, calendarYear: null }
