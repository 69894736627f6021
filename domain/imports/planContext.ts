import type { PeriodContext } from '@/domain/period/Period'
import type { Flow } from './flowOf'
import type { Order } from './readOrder'

const schoolYear = /(\d{4})\s*[-–—/]\s*(?:\d{4}|\d{2})\s*(?:-?[а-я]{1,2}\s+)?уч/iu
const years = /(20\d{2})\s*(?:г\.?|год\S*)?\s*[-–—]\s*(20\d{2})\s*(?:гг|год|г\.)/iu
const year = /(?:на|в|за)\s+(20\d{2})\s*(?:г\.|год)/iu

/**
 * The years that a roadmap is for. Its own title says it best; then a school year named in the order, the order's
 * date (from June on: the school year that begins; earlier: its calendar year), a calendar year named anywhere.
 */
export function planContext(title: string | null, flow: Flow, order: Order | null): PeriodContext {
  const lines = flow.flatMap((item) => (item.kind === 'text' ? [item.content.text] : []))
  return (
    statedIn(title ?? '') ??
    firstOf(lines, schoolYearIn) ??
    (order?.date ? aroundDate(order.date) : null) ??
    firstOf(lines, statedIn) ?? { schoolYearStart: null, calendarYear: null }
  )
}

const firstOf = (lines: readonly string[], read: (line: string) => PeriodContext | null) =>
  lines.reduce<PeriodContext | null>((found, line) => found ?? read(line), null)

const schoolYearIn = (text: string): PeriodContext | null => {
  const start = Number(schoolYear.exec(text)?.[1])
  return start ? { schoolYearStart: start, calendarYear: null } : null
}

function statedIn(text: string): PeriodContext | null {
  const school = schoolYearIn(text)
  if (school) return school
  const several = years.exec(text)
  if (several) return calendar(Number(several[1]), Number(several[2]))
  const one = Number(year.exec(text)?.[1])
  return one ? calendar(one, one) : null
}

function aroundDate(date: string): PeriodContext {
  const [inYear, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))]
  return month >= 6
    ? { schoolYearStart: inYear, calendarYear: null }
    : { schoolYearStart: null, calendarYear: inYear }
}

const calendar = (from: number, to: number): PeriodContext => ({
  schoolYearStart: null,
  calendarYear: from,
  planStart: `${from}-01-01`,
  planEnd: `${Math.max(from, to)}-12-31`,
})
