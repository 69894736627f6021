import { cellText, type CellText } from './cellText'
import { gridOf, type GridRow } from './gridOf'
import type { Block, ImportedDocument } from './ImportedDocument'
import { recogniseTable, type RecognisedTable } from './recogniseTable'

export type TableInFlow = { kind: 'table'; table: number; rows: GridRow[]; recognised: RecognisedTable }
export type TextInFlow = { kind: 'text'; content: CellText }

/** Paragraphs and tables of a document in reading order. Tables are numbered as they come. */
export type Flow = (TextInFlow | TableInFlow)[]

/** Lays the document out in one line; a table that only arranges other tables on the page is opened. */
export function flowOf(document: ImportedDocument): Flow {
  const flow: Flow = []
  let tables = 0
  const add = (block: Block): void => {
    if (block.kind === 'paragraph') {
      flow.push({ kind: 'text', content: cellText([block]) })
      return
    }
    const rows = gridOf(block)
    const recognised = recogniseTable(rows)
    const inner = block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))
    if (recognised.kind === 'other' && inner.some(({ kind }) => kind === 'table')) return inner.forEach(add)
    flow.push({ kind: 'table', table: tables, rows, recognised })
    tables += 1
  }
  document.blocks.forEach(add)
  return flow
}
