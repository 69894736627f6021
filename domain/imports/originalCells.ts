import type { RoadmapRow, TableReading } from './RoadmapReading'

/** A cell as it stands in the document, under its column's words. */
export type OriginalCell = { header: string; text: string }

/**
 * The cells of a row as written, also those of columns that mean nothing here. What was joined from several rows, or
 * columns that mean the same, stands together as it was read.
 */
export function originalCells(row: RoadmapRow, table: TableReading | undefined): OriginalCell[] {
  if (!table) return []
  const raw = table.rows[(row.source.rows[0] ?? 0) - table.headerRows] ?? []
  return table.columns.flatMap(({ header, role }, at) => {
    const again = table.columns.findIndex((column) => column.role === role) < at
    if (role !== null && again) return []
    return [{ header, text: (role === null ? raw[at] : row.source.raw[role]) ?? '' }]
  })
}
