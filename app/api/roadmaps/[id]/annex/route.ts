import { defineRoute } from '@/server/actions/defineRoute'
import { fileAnswer } from '@/server/http/fileAnswer'
import { exportRoadmap } from '@/server/exports/exportRoadmap'
import { readAnnexQuery } from '@/server/exports/readAnnexQuery'

/** `GET /api/roadmaps/<id>/annex`: the roadmap as the Word annex of its order (.docx). */
export const GET = defineRoute(exportRoadmap, { readInput: readAnnexQuery, answer: fileAnswer })
