import { mappingOfKind, type ColumnMapping, type TableKind } from './recogniseColumns'
import type { TableReading } from './RoadmapReading'
import { mostHeaderRows, type TableChoices } from './readingChoices'

type TableChoice = TableChoices[string]

/** The present reading of a table as a choice, to be changed in one point. */
export const choiceOf = ({ kind, columns, headerRows, cut }: TableReading): TableChoice => ({
  kind,
  mapping: columns.map(({ role }) => role),
  headerRows: Math.min(headerRows, mostHeaderRows),
  cut,
})

/** Another kind, with the columns that its header tells. A table without a header is given its first row as one. */
export function choiceOfKind(table: TableReading, kind: TableKind): TableChoice {
  const isBare = table.headerRows === 0
  const headers = isBare ? (table.rows[0] ?? []) : table.columns.map(({ header }) => header)
  const mapping: ColumnMapping = kind === 'other' ? headers.map(() => null) : mappingOfKind(headers, kind)
  return {
    kind,
    mapping,
    headerRows: isBare && kind !== 'other' ? 1 : Math.min(table.headerRows, mostHeaderRows),
    cut: table.cut,
  }
}
