import { z } from 'zod'
import type { OrganisationFacts } from '@/domain/access/Actor'
import { boardName } from '@/domain/collab/documentName'
import type { PlanFacts } from '@/domain/roadmap/Plan'
import { loadOrganisation } from '@/server/access/loadOrganisation'
import { prisma } from '@/server/database/prisma'

/** A roadmap as the page and the API know it beside its board. */
export type RoadmapFacts = PlanFacts & {
  id: string
  title: string
  /** The name under which its board is opened live. */
  document: string
  organisationId: string
  order: { number: string | null; date: string | null }
}

const day = (date: Date) => date.toISOString().slice(0, 10)

/** A roadmap and the facts of its organisation; null where there is none, also when it was removed. */
export const loadRoadmap = async (
  id: string,
): Promise<{ roadmap: RoadmapFacts; organisation: OrganisationFacts } | null> => {
  if (!z.uuid().safeParse(id).success) return null
  const row = await prisma().roadmap.findUnique({ where: { id, removedAt: null } })
  const organisation = row && (await loadOrganisation(row.organisationId))
  if (!organisation) return null
  return {
    organisation,
    roadmap: {
      id: row.id,
      title: row.title,
      document: boardName(row.id),
      organisationId: row.organisationId,
      planStart: day(row.planStart),
      planEnd: day(row.planEnd),
      schoolYearStart: row.schoolYearStart,
      calendarYear: row.calendarYear,
      order: { number: row.orderNumber, date: row.orderDate && day(row.orderDate) },
    },
  }
}
