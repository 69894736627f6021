import type { Actor } from '@/domain/access/Actor'
import type { PeriodContext } from '@/domain/period/Period'
import { withinReach } from '@/server/access/withinReach'
import { prisma } from '@/server/database/prisma'

/** A roadmap that one may read, with what its deadlines are judged by. */
export type ReadableRoadmap = Required<PeriodContext> & {
  id: string
  title: string
  organisationId: string
  organisation: string
  planStart: string
  planEnd: string
  timeZone: string
}

/** All roadmaps that the actor may read, in one query; by organisation, the latest plan first. */
export const readableRoadmaps = (actor: Actor): Promise<ReadableRoadmap[]> =>
  prisma().$queryRaw<ReadableRoadmap[]>`
    SELECT r.id, r.title, r.organisation_id AS "organisationId", o.short_name AS organisation,
      o.time_zone AS "timeZone", r.plan_start::text AS "planStart", r.plan_end::text AS "planEnd",
      r.school_year_start AS "schoolYearStart", r.calendar_year AS "calendarYear"
    FROM roadmap r JOIN organisation o ON o.id = r.organisation_id
    WHERE r.removed_at IS NULL AND r.organisation_id IN (${withinReach(actor, 'roadmap.read')})
    ORDER BY o.short_name, r.plan_start DESC, r.title, r.id`
