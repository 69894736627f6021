import type { RoadmapRow, TableReading } from './RoadmapReading'

/**
 * Where a row stands in its workbook: the sheet, and the numbers at the left edge of its rows ("14" or "14, 15").
 * Null in a text document, which has none.
 */
export function placeOf(
  { source }: Pick<RoadmapRow, 'source'>,
  table: TableReading | undefined,
): { sheet: string; rows: string; count: number } | null {
  if (!table?.sheet) return null
  const { name, numbers } = table.sheet
  const own = source.rows.flatMap((row) => numbers[row] ?? [])
  return { sheet: name, rows: own.join(', '), count: own.length }
}
