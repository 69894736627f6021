import type { GridCell, GridRow } from './gridOf'

/** A logical column of a table: the grid columns that its header cell covers. */
export type ColumnPlace = { column: number; span: number }

/** The row with the most cells tells the columns of a run of rows. */
export function columnPlaces(rows: readonly GridRow[]): ColumnPlace[] {
  let widest: readonly GridCell[] = []
  for (const { cells } of rows) if (cells.length > widest.length) widest = cells
  return widest.map(({ column, span }) => ({ column, span }))
}

/**
 * Puts the cells of a row under the columns of its table. As many cells as columns go one by one: the grids of two
 * halves of a split table differ by a hair. Otherwise a cell goes where it overlaps most; one per column.
 */
export function alignCells(row: GridRow, places: readonly ColumnPlace[]): (GridCell | null)[] {
  if (row.cells.length === places.length) return row.cells
  const aligned: (GridCell | null)[] = places.map(() => null)
  for (const cell of row.cells) {
    let best = -1
    let most = 0
    for (const [index, place] of places.entries()) {
      const shared = overlap(cell, place)
      if (shared > most && aligned[index] === null) [best, most] = [index, shared]
    }
    if (best >= 0) aligned[best] = cell
  }
  return aligned
}

const overlap = (one: ColumnPlace, other: ColumnPlace) =>
  Math.min(one.column + one.span, other.column + other.span) - Math.max(one.column, other.column)
