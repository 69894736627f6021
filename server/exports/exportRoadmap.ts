import { z } from 'zod'
import { annexFileName } from '@/domain/exports/annexFileName'
import { annexOptionsSchema } from '@/domain/exports/AnnexOptions'
import { buildAnnex } from '@/domain/exports/buildAnnex'
import { defineAction } from '@/server/actions/defineAction'
import type { FileAnswer } from '@/server/http/fileAnswer'
import { prisma } from '@/server/database/prisma'
import { loadAnnexNames } from '@/server/exports/loadAnnexNames'
import { printAnnex } from '@/server/exports/printAnnex'
import { loadRoadmap } from '@/server/roadmaps/loadRoadmap'
import { readCommittedBoard } from '@/server/roadmaps/readCommittedBoard'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A roadmap as a Word file: the annex of its order, of the board as it is committed at this moment. */
export const exportRoadmap = defineAction({
  name: 'exportRoadmap',
  action: 'roadmap.export',
  input: z.strictObject({ id: z.string(), options: annexOptionsSchema }),
  facts: ({ id }) => loadRoadmap(id),
  async run({ input: { options }, facts: { roadmap, organisation } }): Promise<FileAnswer> {
    const [{ shortName }, board] = await Promise.all([
      prisma().organisation.findUniqueOrThrow({
        where: { id: organisation.id },
        select: { shortName: true },
      }),
      readCommittedBoard(roadmap.id),
    ])
    const head = { ...roadmap, organisation: shortName }
    const annex = buildAnnex(head, board, await loadAnnexNames(board, organisation), options)
    return { name: annexFileName(head), type: docx, bytes: await printAnnex(annex) }
  },
})
