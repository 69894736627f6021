import { z } from 'zod'
import { defineAction } from '@/server/actions/defineAction'
import { prisma } from '@/server/database/prisma'
import { loadImport } from '@/server/imports/loadImport'
import { lockImport } from '@/server/imports/lockImport'

/** `othersEdited`: a colleague has worked on the roadmap since, so that nothing was taken away. */
export type UndoneImport = 'undone' | 'othersEdited'

/**
 * Takes back an import as one step: the roadmap is gone for everybody, its document stays in the log, the file can be
 * imported again. It never takes a colleague's work away (S18). Done twice it is done once.
 */
export const undoImport = defineAction({
  name: 'undoImport',
  action: 'roadmap.remove',
  input: z.strictObject({ importId: z.uuid() }),
  facts: ({ importId }) => loadImport(importId),
  run: ({ facts: { kept }, actor, at }): Promise<UndoneImport> =>
    prisma().$transaction(async (transaction) => {
      const roadmapId = await lockImport(transaction, kept.id)
      if (roadmapId === null) return 'undone'
      // Edits wait for this lock: none comes between the question and the answer.
      await transaction.$queryRaw`SELECT 1 FROM document WHERE id = ${roadmapId}::uuid FOR NO KEY UPDATE`
      const others = await transaction.documentClient.count({
        where: { documentId: roadmapId, accountId: { not: null }, NOT: { accountId: actor.accountId } },
      })
      if (others > 0) return 'othersEdited'
      await transaction.roadmap.update({ where: { id: roadmapId }, data: { removedAt: at } })
      await transaction.roadmapImport.update({ where: { id: kept.id }, data: { roadmapId: null } })
      return 'undone'
    }),
})
