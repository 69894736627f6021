import { periodReader } from '@/domain/board/periodReader'
import { formatPeriod } from '@/domain/period/formatPeriod'
import type { Period } from '@/domain/period/Period'
import { planFacts, type Plan } from '@/domain/roadmap/Plan'
import { contextOfPlan } from './planOfContext'
import { periodSteps } from './readPeriods'
import { finish, type Steps } from './steps'

/** A period as the preview shows it. `override`: what has to be written for the board to understand the same. */
export type PlannedPeriod = { period: Period; override: string | null }

const sameDates = (one: Period, other: Period) =>
  one.start === other.start && one.end === other.end && one.dueBy === other.dueBy

const isOutside = ({ warnings }: Period) => warnings.includes('outside-context')

/**
 * Reads the periods of a document for a plan. A row without a year takes it from its neighbours; a card on the board has
 * none, so where it would be understood otherwise the reading goes along in words. What is shown is what the board shows.
 */
export const plannedPeriods = (texts: readonly string[], plan: Plan): PlannedPeriod[] =>
  finish(plannedSteps(texts, plan))

/** The same in steps. */
export function* plannedSteps(texts: readonly string[], plan: Plan): Steps<PlannedPeriod[]> {
  const onBoard = periodReader(planFacts(plan))
  const planned: PlannedPeriod[] = []
  for (const period of yield* periodSteps(texts, contextOfPlan(plan))) {
    planned.push(plannedPeriod(period, onBoard))
    yield
  }
  return planned
}

function plannedPeriod(period: Period, onBoard: ReturnType<typeof periodReader>): PlannedPeriod {
  const alone = onBoard({ period: { text: period.text } })
  if (sameDates(alone, period)) return { period, override: null }
  // Last year's document for this year's plan: what the rows around say is not what is meant.
  if (isOutside(period) && !isOutside(alone)) return { period: alone, override: null }
  const override = formatPeriod(period, 'ru')
  const corrected = onBoard({ period: { text: period.text, override } })
  return sameDates(corrected, period) ? { period, override } : { period: alone, override: null }
}
