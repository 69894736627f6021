import { z } from 'zod'
import { statuses, type Status } from '@/domain/board/status'
import { boardName } from '@/domain/collab/documentName'
import { withinReach } from '@/server/access/withinReach'
import { defineAction } from '@/server/actions/defineAction'
import { prisma } from '@/server/database/prisma'

/** A roadmap in a list. `document` is the name under which its board is opened live. */
export type RoadmapEntry = {
  id: string
  title: string
  organisationId: string
  organisation: string
  document: string
  /** ISO, both inclusive. */
  planStart: string
  planEnd: string
  /** Living items by status. */
  items: Record<Status, number>
}

type Row = Omit<RoadmapEntry, 'items' | 'document'> & { items: Partial<Record<Status, number>> | null }

/** All roadmaps that the actor may read, the latest plan first. */
export const listRoadmaps = defineAction({
  name: 'listRoadmaps',
  action: 'roadmap.list',
  input: z.strictObject({}),
  facts: () => Promise.resolve({}),
  async run({ actor }): Promise<RoadmapEntry[]> {
    const rows = await prisma().$queryRaw<Row[]>`
      SELECT r.id, r.title, r.organisation_id AS "organisationId", o.short_name AS organisation,
        r.plan_start::text AS "planStart", r.plan_end::text AS "planEnd",
        (SELECT jsonb_object_agg(status, items) FROM (
          SELECT c.status, count(*) AS items FROM card c
          WHERE c.document_id = r.id AND c.deleted_at IS NULL GROUP BY c.status) AS counted) AS items
      FROM roadmap r JOIN organisation o ON o.id = r.organisation_id
      WHERE r.removed_at IS NULL AND r.organisation_id IN (${withinReach(actor, 'roadmap.read')})
      ORDER BY r.plan_start DESC, o.short_name, r.title, r.id`
    return rows.map(({ items, ...row }) => ({
      ...row,
      document: boardName(row.id),
      items: Object.fromEntries(
        statuses.map((status) => [status, items?.[status] ?? 0]),
      ) as RoadmapEntry['items'],
    }))
  },
})
