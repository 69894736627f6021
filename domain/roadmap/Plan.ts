import { z } from 'zod'

const year = z.int().min(2000).max(2100)

/** The time that a roadmap is for: a school year by its first year, a calendar year, or from a day to a day. */
export const planSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('schoolYear'), start: year }),
  z.strictObject({ kind: z.literal('calendarYear'), year }),
  z
    .strictObject({ kind: z.literal('days'), start: z.iso.date(), end: z.iso.date() })
    .refine(({ start, end }) => start <= end),
])

export type Plan = z.infer<typeof planSchema>

/** The plan as a roadmap keeps it: ISO days, both included, and the year in which months without a year are read. */
export type PlanFacts = {
  planStart: string
  planEnd: string
  schoolYearStart: number | null
  calendarYear: number | null
}

/**
 * The days of a plan. A school year is from 1 September to 31 May (domain/period/SPEC.md, 6). A plan from day to day
 * within one calendar year is read in it; a longer one gives months no year.
 */
export const planFacts = (plan: Plan): PlanFacts => {
  switch (plan.kind) {
    case 'schoolYear':
      return {
        planStart: `${plan.start}-09-01`,
        planEnd: `${plan.start + 1}-05-31`,
        schoolYearStart: plan.start,
        calendarYear: null,
      }
    case 'calendarYear':
      return {
        planStart: `${plan.year}-01-01`,
        planEnd: `${plan.year}-12-31`,
        schoolYearStart: null,
        calendarYear: plan.year,
      }
    case 'days': {
      const [first, last] = [plan.start, plan.end].map((day) => Number(day.slice(0, 4)))
      return {
        planStart: plan.start,
        planEnd: plan.end,
        schoolYearStart: null,
        calendarYear: first === last ? (first ?? null) : null,
      }
    }
  }
}

/** The first year of the school year of a day: from July on it is the coming one, for which plans are being made. */
export const schoolYearOf = (day: string): number =>
  Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < 7 ? 1 : 0)
