import { defineRoute } from '@/server/actions/defineRoute'
import { exportWorkbook } from '@/server/exports/exportWorkbook'
import { fileAnswer } from '@/server/http/fileAnswer'

/** `GET /api/roadmaps/<id>/workbook`: the table of the roadmap as an Excel workbook (.xlsx). */
export const GET = defineRoute(exportWorkbook, {
  readInput: (_request, { id }) => ({ id }),
  answer: fileAnswer,
})
