import type { CellWords } from '@/server/imports/xlsx/cellWords'

/** A cell that says something; `column` counts from 0. */
export type SheetCell = CellWords & { column: number }

/** A row with at least one such cell; `number` as at its left edge in Excel. */
export type SheetRow = { number: number; hidden: boolean; cells: SheetCell[] }

/** A range of merged cells, ends inclusive: rows as numbered, columns from 0. */
export type Merge = { top: number; bottom: number; left: number; right: number }

export type SheetContent = {
  rows: SheetRow[]
  merges: Merge[]
  /** Ranges of columns that are not shown, ends inclusive. */
  hiddenColumns: { from: number; to: number }[]
}
