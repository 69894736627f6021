import { alignCells } from './alignCells'
import type { CellText } from './cellText'
import type { GatheredTable } from './gatherTables'
import type { GridCell, GridRow } from './gridOf'
import { togetherCells, type Item, type ItemCell } from './Item'

const empty: ItemCell = { text: '', raw: '', items: [], number: null }

/** "The same" as in the row above: a ditto sign or the words. */
const isDitto = ({ text }: CellText) =>
  /^(?:["″»”]|[-–—]?\s*(?:["″”]|\/\/)\s*[-–—]?|(?:то|тот|те|та|там) же)$/iu.test(text)

/**
 * Puts the cells of a row under the roles of their columns. `above` is the item of the row before: what is merged over
 * a page break or written as "the same" comes from it.
 */
export function itemOfRow(row: GridRow, index: number, table: GatheredTable, above: Item | undefined): Item {
  const aligned = alignCells(row, table.places)
  const item: Item = { section: null, cells: {}, warnings: new Set(), table: table.table, rows: [index] }
  if (row.hidden) item.warnings.add('hidden-row')
  const used = new Set<GridCell>()
  for (const [column, role] of table.mapping.entries()) {
    if (role === null) continue
    const cell = aligned[column]
    if (!cell || used.has(cell)) {
      item.cells[role] ??= empty
      continue
    }
    used.add(cell)
    const inherited = cell.orphan || isDitto(cell.content) ? above?.cells[role] : undefined
    if ((inherited || cell.inherited) && role !== 'section') item.warnings.add('inherited-cell')
    if (cell.content.wrongScript) item.warnings.add('wrong-script')
    if (cell.faulty && role !== 'no') item.warnings.add('faulty-cell')
    if (cell.content.renumbered) item.warnings.add('renumbered-list')
    item.cells[role] = togetherCells(
      item.cells[role],
      inherited ?? cell.content,
      role === 'period' ? ' – ' : ' ',
    )
  }
  return item
}
