import { alignCells } from './alignCells'
import { flowOf } from './flowOf'
import { gatherTables, type GatheredTable } from './gatherTables'
import type { ImportedDocument } from './ImportedDocument'
import { planContext } from './planContext'
import { readOrder } from './readOrder'
import { readSections } from './readSections'
import { readStagePlan } from './readStagePlan'
import { readWorkingGroup } from './readWorkingGroup'
import type { ReadingChoices, RoadmapReading, TableReading } from './RoadmapReading'
import { roadmapTitle } from './roadmapTitle'
import { rowsOf } from './rowsOf'

/**
 * Reads a document as an order with a roadmap. Pure: the same document and choices give the same reading, so the
 * preview can read again with another mapping. A document without a roadmap gives kind `none` and no rows; the
 * working group and the stage plan are read all the same.
 *
 * The steps: lay the document out in one line, recognise the tables, join those that belong together, read their rows
 * as items, understand the items.
 */
export function readRoadmap(document: ImportedDocument, choices: ReadingChoices = {}): RoadmapReading {
  const flow = flowOf(document)
  const tables = gatherTables(flow, choices)
  const roadmaps = tables.filter(({ kind }) => kind === 'roadmap')
  const title = roadmapTitle(roadmaps[0]?.above ?? [])
  const order = readOrder(flow)
  const context = choices.context ?? planContext(title, flow, order)
  const rows = rowsOf(readSections(roadmaps), context)
  return {
    kind: rows.length > 0 ? 'roadmap' : 'none',
    title,
    order,
    context,
    rows,
    workingGroup: readWorkingGroup(tables),
    stages: readStagePlan(tables, context),
    tables: tables.map(tableReading),
    notices: document.notices ?? [],
  }
}

const tableReading = ({
  table,
  kind,
  mapping,
  headers,
  headerRows,
  continues,
  cut,
  places,
  rows,
  sheet,
}: GatheredTable): TableReading => ({
  table,
  kind,
  columns: mapping.map((role, at) => ({ header: headers[at] ?? '', role })),
  headerRows,
  continues,
  cut,
  rows: rows.map((row) => alignCells(row, places).map((cell) => cell?.content.raw ?? '')),
  sheet,
})
