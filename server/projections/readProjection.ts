import type { PoolClient } from 'pg'
import type { LogRow } from '@/server/documents/Log'
import { readLog } from '@/server/documents/readLog'
import type { PlanContext } from '@/server/projections/cardRow'

/** How far the rows of a document have come, and what its words are read in. */
export type Projection = { projectedSeq: number; headSeq: number; plan: PlanContext | null }

type Row = { projectedSeq: number; headSeq: number } & {
  [Key in keyof PlanContext]: PlanContext[Key] | null
}

const select = `
  SELECT d.projected_seq AS "projectedSeq", d.head_seq AS "headSeq",
    r.plan_start::text AS "planStart", r.plan_end::text AS "planEnd",
    r.school_year_start AS "schoolYearStart", r.calendar_year AS "calendarYear"
  FROM document d LEFT JOIN roadmap r ON r.id = d.id
  WHERE d.id = $1 AND d.kind <> 'note'`

/** Reads how far the rows of a document are; null where there is no such document or it is one without cards. */
export const readProjection = async (client: PoolClient, documentId: string): Promise<Projection | null> => {
  const [row] = (await client.query<Row>(select, [documentId])).rows
  if (!row) return null
  const { projectedSeq, headSeq, planStart, planEnd, schoolYearStart, calendarYear } = row
  const plan = planStart !== null && planEnd !== null && { planStart, planEnd, schoolYearStart, calendarYear }
  return { projectedSeq, headSeq, plan: plan || null }
}

/** The committed rows after one sequence number, up to another. Throws where one is missing: its facts would be lost. */
export const readUnprojected = async (
  client: PoolClient,
  documentId: string,
  { projectedSeq, headSeq }: Projection,
): Promise<LogRow[]> => {
  const found = await readLog(documentId, projectedSeq, headSeq, client)
  if (found.length !== headSeq - projectedSeq)
    throw new Error(`the log of ${documentId} is not whole between ${projectedSeq} and ${headSeq}`)
  return found
}
