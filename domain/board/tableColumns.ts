/** The columns of a roadmap as a table, in the order in which an order's annex has them. */
export const tableColumns = [
  'number',
  'title',
  'period',
  'lead',
  'coExecutors',
  'documentKind',
  'expectedResult',
  'actualResult',
  'status',
] as const

export type TableColumn = (typeof tableColumns)[number]

/** Columns in which a value may have several lines. */
export const hasLines = (column: TableColumn): boolean =>
  column === 'documentKind' || column === 'expectedResult' || column === 'actualResult'
