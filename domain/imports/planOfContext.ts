import type { PeriodContext } from '@/domain/period/Period'
import { planFacts, schoolYearOf, type Plan } from '@/domain/roadmap/Plan'

/** The plan that a document seems to be for; the present school year where it names no years. `today` is an ISO day. */
export function planOfContext(context: PeriodContext, today: string): Plan {
  const { schoolYearStart, calendarYear, planStart, planEnd } = context
  if (schoolYearStart !== null) return { kind: 'schoolYear', start: schoolYearStart }
  if (planStart && planEnd && planStart.slice(0, 4) !== planEnd.slice(0, 4))
    return { kind: 'days', start: planStart, end: planEnd }
  if (calendarYear !== null) return { kind: 'calendarYear', year: calendarYear }
  return { kind: 'schoolYear', start: schoolYearOf(today) }
}

/** The years in which the periods of a document are read for a plan: as the board will, with a first year for long plans. */
export function contextOfPlan(plan: Plan): PeriodContext {
  const facts = planFacts(plan)
  return plan.kind === 'days' && facts.calendarYear === null
    ? { ...facts, calendarYear: Number(plan.start.slice(0, 4)) }
    : facts
}
