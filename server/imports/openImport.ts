import { z } from 'zod'
import { can } from '@/domain/access/can'
import { planOfContext } from '@/domain/imports/planOfContext'
import { readingChoicesSchema } from '@/domain/imports/readingChoices'
import type { RoadmapReading } from '@/domain/imports/RoadmapReading'
import type { Plan } from '@/domain/roadmap/Plan'
import { todayIn } from '@/domain/roadmap/todayIn'
import { defineAction } from '@/server/actions/defineAction'
import { prisma } from '@/server/database/prisma'
import { loadImport } from '@/server/imports/loadImport'
import { readAgain } from '@/server/imports/readDocument'

/** A kept file before somebody decides: what was read, or the roadmap that it is already. */
export type OpenedImport = {
  id: string
  fileName: string
  organisation: { id: string; shortName: string }
} &
  /** `today`: the ISO day where the organisation is. */
  (
    | { kind: 'reading'; reading: RoadmapReading; plan: Plan; today: string }
    | { kind: 'imported'; roadmap: { id: string; title: string }; mayUndo: boolean }
  )

/**
 * Opens a kept file for its preview; `choices` are what a person decided otherwise about its tables. The content stays
 * here: a page gets the reading.
 */
export const openImport = defineAction({
  name: 'openImport',
  action: 'import.create',
  input: z.strictObject({ id: z.string(), choices: readingChoicesSchema.default({ tables: {} }) }),
  facts: ({ id }) => loadImport(id),
  async run({ input: { choices }, facts: { organisation, kept }, actor, at }): Promise<OpenedImport> {
    const { timeZone, ...own } = await prisma().organisation.findUniqueOrThrow({
      where: { id: kept.organisationId },
      select: { id: true, shortName: true, timeZone: true },
    })
    const file = { id: kept.id, fileName: kept.fileName, organisation: own }
    if (kept.roadmap) {
      const mayUndo = can(actor, 'roadmap.remove', { organisation })
      return { ...file, kind: 'imported', roadmap: kept.roadmap, mayUndo }
    }
    const reading = await readAgain(kept.content, choices)
    const today = todayIn(timeZone, at)
    return { ...file, kind: 'reading', reading, plan: planOfContext(reading.context, today), today }
  },
})
