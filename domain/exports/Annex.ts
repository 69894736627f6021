/** The columns of a roadmap on paper, in their order. */
export const annexColumns = [
  'number',
  'title',
  'period',
  'responsible',
  'documentKind',
  'expectedResult',
  'actualResult',
  'mark',
] as const

export type AnnexColumn = (typeof annexColumns)[number]

/** A row of the table: the heading of a section over all columns, or an item with a text for every column. */
export type AnnexRow =
  { kind: 'section'; title: string } | { kind: 'item'; cells: Record<AnnexColumn, string>; struck: boolean }

/** The annex of an order as plain texts: what is printed, before any thought of how. */
export type Annex = {
  /** Upper right corner, line by line. */
  approval: string[]
  title: string
  /** The time of the plan in words, or null where the title says it already. */
  subtitle: string | null
  columns: AnnexColumn[]
  rows: AnnexRow[]
}
