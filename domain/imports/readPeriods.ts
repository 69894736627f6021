import { parsePeriod } from '@/domain/period/parsePeriod'
import type { Period, PeriodContext } from '@/domain/period/Period'

/**
 * Reads the periods of a column from top to bottom. A row without a year takes it from the nearest row that names
 * one, above before below (domain/period/SPEC.md, 2); in a plan over several years it moves on when months start again.
 */
export function readPeriods(texts: readonly string[], context: PeriodContext): Period[] {
  const alone = texts.map((text) => parsePeriod(text, context))
  const dated = alone.map((period, at) =>
    /(?<!\d)(?:19|20)\d{2}(?!\d)/u.test(texts[at] ?? '') ? dateOf(period) : null,
  )
  const read: Period[] = []
  for (const [at, period] of alone.entries()) {
    if (!period.warnings.includes('year-inferred')) read.push(period)
    else
      read.push(
        inferYear(
          texts[at] ?? '',
          period,
          context,
          dated.slice(0, at).findLast(Boolean),
          dated.slice(at).find(Boolean),
          read,
        ),
      )
  }
  return read
}

const dateOf = (period: Period) => period.start ?? period.end

function inferYear(
  text: string,
  period: Period,
  context: PeriodContext,
  above: string | null | undefined,
  below: string | null | undefined,
  before: readonly Period[],
): Period {
  const years = [above, below].flatMap((date) => (date ? [planYear(date, context)] : []))
  if (years.length === 0) return period
  const first = years[0] ?? 0
  const readings = [...years, ...(isLong(context) ? [first + 1] : [])].map((year) =>
    parsePeriod(text, inYear(context, year)),
  )
  const reached = before.map(dateOf).findLast(Boolean)
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
