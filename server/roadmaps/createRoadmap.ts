import { z } from 'zod'
import { longest } from '@/domain/board/longest'
import { blankSeed } from '@/domain/roadmap/blankSeed'
import { planSchema } from '@/domain/roadmap/Plan'
import { schoolTemplate } from '@/domain/roadmap/schoolTemplate'
import { seedOfTemplate } from '@/domain/roadmap/seedOfTemplate'
import { loadOrganisation } from '@/server/access/loadOrganisation'
import { defineAction } from '@/server/actions/defineAction'
import { prisma } from '@/server/database/prisma'
import { log } from '@/server/log'
import { projectDocument } from '@/server/projections/projectDocument'
import { makeRoadmap } from '@/server/roadmaps/makeRoadmap'

/** What a roadmap that does not come from a document begins with. */
export const beginnings = ['schoolTemplate', 'blank'] as const

export type Beginning = (typeof beginnings)[number]

/** Begins a roadmap of an organisation: blank, or with the items of the school template; gives its id. */
export const createRoadmap = defineAction({
  name: 'createRoadmap',
  action: 'roadmap.create',
  input: z.strictObject({
    organisationId: z.uuid(),
    title: z.string().trim().min(1).max(longest.title),
    plan: planSchema,
    beginning: z.enum(beginnings),
  }),
  async facts({ organisationId }) {
    const organisation = await loadOrganisation(organisationId)
    return organisation && { organisation }
  },
  async run({ input: { title, plan, beginning }, facts: { organisation } }): Promise<{ id: string }> {
    const seed = beginning === 'blank' ? blankSeed(organisation.kind) : seedOfTemplate(schoolTemplate)
    // Where the sections are the stages of the model, what the model asks of each stands beside the board.
    const stages = seed.some(({ stage }) => stage !== null) ? schoolTemplate.stages : []
    const id = await prisma().$transaction((transaction) =>
      makeRoadmap(transaction, { organisationId: organisation.id, title, plan, seed, stages }),
    )
    // The roadmap is there, whatever becomes of its rows now: whoever is told that it failed begins a second one.
    await projectDocument(id).catch((error: unknown) =>
      log.warn({ err: error, roadmapId: id }, 'the rows of a new roadmap come later'),
    )
    return { id }
  },
})
