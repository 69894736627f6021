import { occurrences } from '@/domain/period/occurrences'
import type { Occurrence, Period } from '@/domain/period/Period'

/** The first and last day of a roadmap, ISO, both included. */
export type PlanBounds = { planStart: string; planEnd: string }

const kept = new WeakMap<Period, { bounds: string; found: Occurrence[] }>()

/**
 * The times at which an item that is due more than once (recurring, or several periods) is due within its roadmap,
 * ascending; none for an item that is due once.
 * Kept per reading: cards, columns and deadlines ask for the same list many times.
 */
export const occurrencesOf = (period: Period, { planStart, planEnd }: PlanBounds): Occurrence[] => {
  if (period.kind !== 'recurring' && period.kind !== 'multiple') return []
  const bounds = `${planStart}/${planEnd}`
  const known = kept.get(period)
  if (known?.bounds === bounds) return known.found
  const found = occurrences(period, period.start ?? planStart, period.end ?? planEnd)
  kept.set(period, { bounds, found })
  return found
}
