import * as Y from 'yjs'
import type { Board } from '@/domain/board/Board'
import { readBoard } from '@/domain/board/readBoard'
import { seedBoard, type Seed } from '@/domain/board/seedBoard'
import type { AnnexNames } from '@/domain/exports/AnnexNames'
import { annexOptionsSchema } from '@/domain/exports/AnnexOptions'
import type { AnnexRoadmap } from '@/domain/exports/AnnexRoadmap'
import { buildAnnex } from '@/domain/exports/buildAnnex'
import { buildTable } from '@/domain/exports/buildTable'
import { readRoadmap } from '@/domain/imports/readRoadmap'
import type { RoadmapReading } from '@/domain/imports/RoadmapReading'
import { writeAnnex } from '@/server/exports/writeAnnex'
import { writeWorkbook } from '@/server/exports/writeWorkbook'
import { readOffice } from '@/server/imports/readOffice'

const people: Record<string, string> = { p1: 'Ромашкина\u00a0А.\u00a0П.', p2: 'Васильков\u00a0Б.\u00a0Б.' }

export const names: AnnexNames = {
  person: (id) => people[id] ?? null,
  organisation: (id) => (id === 'o1' ? 'МАУ «Центр методического обеспечения»' : null),
  role: (role) => (role === 'curator' ? 'Куратор' : 'Педагог-психолог'),
  status: (status) => `статус ${status}`,
}

export const roadmap: AnnexRoadmap = {
  title: 'Дорожная карта внедрения целевой модели наставничества',
  organisation: 'МБОУ «СОШ № 4»',
  planStart: '2020-09-01',
  planEnd: '2021-05-31',
  order: { number: '370', date: '2020-11-18' },
}

export const boardOf = (seed: Seed): Board => {
  const doc = new Y.Doc()
  seedBoard(doc, seed)
  return readBoard(doc)
}

export const exportAnnex = (
  board: Board,
  options: object = {},
  head: AnnexRoadmap = roadmap,
): Promise<Buffer> => writeAnnex(buildAnnex(head, board, names, annexOptionsSchema.parse(options)))

/** The same board as a workbook, and what is read from that. */
export const exportWorkbook = (board: Board, head: AnnexRoadmap = roadmap): Promise<Buffer> =>
  writeWorkbook(buildTable(head, board, names))

export const exportAndImportWorkbook = async (board: Board): Promise<RoadmapReading> =>
  readRoadmap(await readOffice(await exportWorkbook(board)))

export const exportAndImport = async (
  board: Board,
  options?: object,
  head?: AnnexRoadmap,
): Promise<RoadmapReading> => readRoadmap(await readOffice(await exportAnnex(board, options, head)))
