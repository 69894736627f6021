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
  /** What a program left in it is no text. */
  faulty: boolean
}

/** `hidden`: the row is not shown in its workbook. */
export type GridRow = { header: boolean; hidden: boolean; cells: GridCell[] }

/** Resolves the merges of a table: every row with its cells in order, contents read once. */
export function gridOf(table: Table): GridRow[] {
  const above = new Map<number, CellText>()
  return table.rows.map((row) => ({
    header: row.header,
    hidden: row.hidden ?? false,
    cells: row.cells.map(({ column, span, continues, blocks, faulty = false }) => {
      const merged = continues ? above.get(column) : undefined
      const content = merged ?? (faulty ? withoutWords(cellText(blocks)) : cellText(blocks))
      above.set(column, content)
      return {
        column,
        span,
        content,
        inherited: merged !== undefined,
        orphan: continues && merged === undefined,
        faulty,
      }
    }),
  }))
}

const withoutWords = (content: CellText): CellText => ({ ...content, text: '', items: [] })

/** The cells that say something of their own in this row. */
export const ownCells = (row: GridRow): GridCell[] =>
  row.cells.filter(({ content, inherited }) => !inherited && content.raw !== '')
