import { z } from 'zod'
import { defineAction } from '@/server/actions/defineAction'
import { prisma } from '@/server/database/prisma'
import { loadRoadmap } from '@/server/roadmaps/loadRoadmap'

/** Takes a roadmap away for everybody. Its document and log stay in the database. */
export const removeRoadmap = defineAction({
  name: 'removeRoadmap',
  action: 'roadmap.remove',
  input: z.strictObject({ id: z.string() }),
  facts: ({ id }) => loadRoadmap(id),
  async run({ facts: { roadmap }, at }): Promise<void> {
    await prisma().roadmap.updateMany({ where: { id: roadmap.id, removedAt: null }, data: { removedAt: at } })
  },
})
