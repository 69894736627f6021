import { cellText, type CellText } from './cellText'
import type { Table } from './ImportedDocument'

/** A cell of a table as read; a vertically merged one appears in each of its rows. */
export type GridCell = {
  column: number
  span: number
  content: CellText
  /** The content belongs to the cell above. */
  inherited: boolean
  /** Continues a cell above the first row: a table cut in two inside a merged cell. */
  orphan: boolean
}

export type GridRow = { header: boolean; cells: GridCell[] }

/** Resolves the merges of a table: every row with its cells in order, contents read once. */
export function gridOf(table: Table): GridRow[] {
  const above = new Map<number, CellText>()
  return table.rows.map((row) => ({
    header: row.header,
    cells: row.cells.map(({ column, span, continues, blocks }) => {
      const merged = continues ? above.get(column) : undefined
      const content = merged ?? cellText(blocks)
      above.set(column, content)
      return {
        column,
        span,
        content,
        inherited: merged !== undefined,
        orphan: continues && merged === undefined,
      }
    }),
  }))
}

/** The cells that say something of their own in this row. */
export const ownCells = (row: GridRow): GridCell[] =>
  row.cells.filter(({ content, inherited }) => !inherited && content.raw !== '')
