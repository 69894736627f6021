import { z } from 'zod'
import { annexFileName } from '@/domain/exports/annexFileName'
import { buildTable } from '@/domain/exports/buildTable'
import { defineAction } from '@/server/actions/defineAction'
import type { FileAnswer } from '@/server/http/fileAnswer'
import { loadForExport } from '@/server/exports/loadForExport'
import { printInThread } from '@/server/exports/printInThread'
import { loadRoadmap } from '@/server/roadmaps/loadRoadmap'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A roadmap as an Excel workbook: its table with every column, of the board as it is committed at this moment. */
export const exportWorkbook = defineAction({
  name: 'exportWorkbook',
  action: 'roadmap.export',
  input: z.strictObject({ id: z.string() }),
  facts: ({ id }) => loadRoadmap(id),
  async run({ facts: { roadmap, organisation: home } }): Promise<FileAnswer> {
    const { organisation, board, names } = await loadForExport(roadmap.id, home)
    const head = { ...roadmap, organisation }
    const table = buildTable(head, board, names)
    return { name: annexFileName(head, 'xlsx'), type: xlsx, bytes: await printInThread({ table }) }
  },
})
