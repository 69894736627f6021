import { z } from 'zod'
import { abilities, type Abilities } from '@/domain/access/abilities'
import type { StagePlan } from '@/domain/roadmap/Template'
import { defineAction } from '@/server/actions/defineAction'
import { prisma } from '@/server/database/prisma'
import { loadDirectory, type Directory } from '@/server/roadmaps/loadDirectory'
import { loadRoadmap, type RoadmapFacts } from '@/server/roadmaps/loadRoadmap'

/** What the page of a board needs beside the board, which comes live. */
export type OpenedRoadmap = RoadmapFacts & {
  organisation: { id: string; name: string; shortName: string; isDemo: boolean }
  /** IANA name: what day today is, is decided where the organisation is. */
  timeZone: string
  stages: StagePlan[]
  directory: Directory
  abilities: Abilities
}

/** Opens the page of a roadmap for whoever may read it. */
export const openRoadmap = defineAction({
  name: 'openRoadmap',
  action: 'roadmap.read',
  input: z.strictObject({ id: z.string() }),
  facts: ({ id }) => loadRoadmap(id),
  async run({ actor, facts: { roadmap, organisation }, at }): Promise<OpenedRoadmap> {
    const may = abilities(actor, { organisation })
    const [{ timeZone, ...own }, stages, directory] = await Promise.all([
      prisma().organisation.findUniqueOrThrow({
        where: { id: organisation.id },
        select: { id: true, name: true, shortName: true, isDemo: true, timeZone: true },
      }),
      prisma().roadmapStage.findMany({ where: { roadmapId: roadmap.id }, orderBy: { stage: 'asc' } }),
      loadDirectory(roadmap.id, organisation, { allMembers: may['member.read'], at }),
    ])
    return {
      ...roadmap,
      organisation: own,
      timeZone,
      // Written by makeRoadmap alone, from the same types.
      stages: stages.map(({ roadmapId: _, ...stage }) => stage as unknown as StagePlan),
      directory,
      abilities: may,
    }
  },
})
