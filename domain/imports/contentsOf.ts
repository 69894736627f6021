import { alignCells } from './alignCells'
import type { CellText } from './cellText'
import type { ColumnRole } from './columnNames'
import type { GatheredTable } from './gatherTables'
import type { GridRow } from './gridOf'

/** What a row says under the column of each role; undefined where its table has no such column or it no cell there. */
export function contentsOf(
  row: GridRow,
  { places, mapping }: Pick<GatheredTable, 'places' | 'mapping'>,
): (role: ColumnRole) => CellText | undefined {
  const cells = alignCells(row, places)
  return (role) => cells[mapping.indexOf(role)]?.content
}

/** The number in a cell: as typed, else the automatic one without its dot; null where it has neither. */
export const numberIn = (content: CellText | undefined): string | null =>
  content?.text || content?.number?.replace(/\D+$/u, '') || null
