import { z } from 'zod'
import { longest } from '@/domain/board/longest'
import { arrangements, importedRowsSchema } from '@/domain/imports/ImportedRow'
import { readingChoicesSchema } from '@/domain/imports/readingChoices'
import { seedOfImport } from '@/domain/imports/seedOfImport'
import { stagePlanOf } from '@/domain/imports/stagePlanOf'
import { planSchema } from '@/domain/roadmap/Plan'
import { schoolTemplate } from '@/domain/roadmap/schoolTemplate'
import { defineAction } from '@/server/actions/defineAction'
import { prisma } from '@/server/database/prisma'
import { loadImport, type KeptImport } from '@/server/imports/loadImport'
import { lockImport } from '@/server/imports/lockImport'
import { readAgain } from '@/server/imports/readDocument'
import { log } from '@/server/log'
import { projectDocument } from '@/server/projections/projectDocument'
import { makeRoadmap } from '@/server/roadmaps/makeRoadmap'

/** `isNew` is false where the import was a roadmap already. */
export type CreatedRoadmap = { roadmapId: string; isNew: boolean }

const input = z.strictObject({
  importId: z.uuid(),
  title: z.string().trim().min(1).max(longest.title),
  plan: planSchema,
  order: z.strictObject({
    number: z.string().trim().min(1).max(100).nullable(),
    date: z.iso.date().nullable(),
  }),
  arrangement: z.enum(arrangements),
  rows: importedRowsSchema,
  /** As in the preview: the stage plan of the document is read with them. */
  choices: readingChoicesSchema,
})

/**
 * Makes the roadmap that somebody has checked in the preview. It happens once, however often and from wherever the
 * button is pressed: the import's row is locked, and a second press is told the roadmap of the first (S7).
 */
export const createRoadmapFromImport = defineAction({
  name: 'createRoadmapFromImport',
  action: 'roadmap.create',
  input,
  facts: ({ importId }) => loadImport(importId),
  async run({ input, facts: { kept } }): Promise<CreatedRoadmap> {
    if (kept.roadmap) return { roadmapId: kept.roadmap.id, isNew: false }
    // Who presses twice waits for the first press, instead of having the document read again beside it.
    const earlier = underWay.get(kept.id)
    const first = earlier && (await earlier.catch(() => null))
    if (first) return { ...first, isNew: false }
    const creating = create(kept, input).finally(() => underWay.delete(kept.id))
    underWay.set(kept.id, creating)
    return creating
  },
})

/** What this process is making, by import. Other processes are kept out by the lock alone. */
const underWay = new Map<string, Promise<CreatedRoadmap>>()

const create = async (kept: KeptImport, wanted: z.infer<typeof input>): Promise<CreatedRoadmap> => {
  const { title, plan, order, arrangement, rows, choices } = wanted
  const stated = stagePlanOf((await readAgain(kept.content, choices)).stages)
  const stageTitles = schoolTemplate.stages.map(
    ({ stage, name }) => stated?.find((one) => one.stage === stage)?.name || name,
  )
  const seed = seedOfImport(rows, { importId: kept.id, arrangement, stageTitles })
  // Where sections are stages of the model and the document has no plan of them, the model's stands beside the board.
  const hasStages = seed.some(({ stage }) => stage !== null)
  const stages = stated ?? (hasStages ? schoolTemplate.stages : [])
  const created = await prisma().$transaction(
    async (transaction) => {
      const known = await lockImport(transaction, kept.id)
      if (known) return { roadmapId: known, isNew: false }
      const { organisationId } = kept
      const roadmapId = await makeRoadmap(transaction, { organisationId, title, plan, order, seed, stages })
      await transaction.roadmapImport.update({ where: { id: kept.id }, data: { roadmapId } })
      return { roadmapId, isNew: true }
    },
    { maxWait: 10_000, timeout: 20_000 },
  )
  // The roadmap is there, whatever becomes of its rows now: they follow the log by themselves.
  await projectDocument(created.roadmapId).catch((error: unknown) =>
    log.warn({ err: error, roadmapId: created.roadmapId }, 'the rows of an import come later'),
  )
  return created
}
