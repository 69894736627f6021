import { schoolYearOf } from './Plan'

/**
 * The school year in which a new roadmap is proposed, by its first year: the one of today (an ISO day), or the one with
 * which the organisation began while that is still to come.
 */
export const proposedSchoolYear = (firstSchoolYear: number | null, today: string): number =>
  Math.max(firstSchoolYear ?? 0, schoolYearOf(today))
