import { z } from 'zod'
import { defineAction } from '@/server/actions/defineAction'
import { prisma } from '@/server/database/prisma'
import { loadImport } from '@/server/imports/loadImport'

/** `kept`: it is a roadmap, or a colleague's who has sent the same file before. */
export type DiscardedImport = 'discarded' | 'kept'

/** Forgets a file that was read and has become nothing, for whoever sent it. Done twice it is done once. */
export const discardImport = defineAction({
  name: 'discardImport',
  action: 'import.create',
  input: z.strictObject({ importId: z.uuid() }),
  facts: ({ importId }) => loadImport(importId),
  async run({ facts: { kept }, actor }): Promise<DiscardedImport> {
    const own = { id: kept.id, accountId: actor.accountId, roadmapId: null }
    const { count } = await prisma().roadmapImport.deleteMany({ where: own })
    return count > 0 ? 'discarded' : 'kept'
  },
})
