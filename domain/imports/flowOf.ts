import { cellText, type CellText } from './cellText'
import { gridOf, type GridRow } from './gridOf'
import type { Block, ImportedDocument, Table } from './ImportedDocument'
import { recogniseTable, type RecognisedTable } from './recogniseTable'
import type { TableReading } from './RoadmapReading'

export type TableInFlow = {
  kind: 'table'
  table: number
  rows: GridRow[]
  recognised: RecognisedTable
  sheet: TableReading['sheet']
}
/** `isSheet`: the name of the sheet on which the next table stands. */
export type TextInFlow = { kind: 'text'; content: CellText; isSheet: boolean }

/** Paragraphs and tables of a document in reading order. Tables are numbered as they come. */
export type Flow = (TextInFlow | TableInFlow)[]

/** Lays the document out in one line; a table that only arranges other tables on the page is opened. */
export function flowOf(document: ImportedDocument): Flow {
  const flow: Flow = []
  let tables = 0
  const add = (block: Block): void => {
    if (block.kind === 'paragraph') {
      flow.push({ kind: 'text', content: cellText([block]), isSheet: block.sheet ?? false })
      return
    }
    const rows = gridOf(block)
    const recognised = recogniseTable(rows)
    const inner = block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))
    if (recognised.kind === 'other' && inner.some(({ kind }) => kind === 'table')) return inner.forEach(add)
    const sheet = block.sheet === undefined ? null : sheetOf(block.sheet, block)
    flow.push({ kind: 'table', table: tables, rows, recognised, sheet })
    tables += 1
  }
  document.blocks.forEach(add)
  return flow
}

const sheetOf = (name: string, { rows }: Table) => ({ name, numbers: rows.map(({ number }) => number ?? 0) })
