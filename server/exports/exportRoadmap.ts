import { z } from 'zod'
import { annexFileName } from '@/domain/exports/annexFileName'
import { annexOptionsSchema } from '@/domain/exports/AnnexOptions'
import { buildAnnex } from '@/domain/exports/buildAnnex'
import { defineAction } from '@/server/actions/defineAction'
import type { FileAnswer } from '@/server/http/fileAnswer'
import { loadForExport } from '@/server/exports/loadForExport'
import { printInThread } from '@/server/exports/printInThread'
import { loadRoadmap } from '@/server/roadmaps/loadRoadmap'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A roadmap as a Word file: the annex of its order, of the board as it is committed at this moment. */
export const exportRoadmap = defineAction({
  name: 'exportRoadmap',
  action: 'roadmap.export',
  input: z.strictObject({ id: z.string(), options: annexOptionsSchema }),
  facts: ({ id }) => loadRoadmap(id),
  async run({ input: { options }, facts: { roadmap, organisation: home } }): Promise<FileAnswer> {
    const { organisation, board, names } = await loadForExport(roadmap.id, home)
    const head = { ...roadmap, organisation }
    const annex = buildAnnex(head, board, names, options)
    return { name: annexFileName(head), type: docx, bytes: await printInThread({ annex }) }
  },
})
