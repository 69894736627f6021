import type { AnnexColumn } from './Annex'

/** The columns of a roadmap as a table to work with, in their order: those of the annex, and what an annex has not. */
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
] as const satisfies (Exclude<AnnexColumn, 'responsible' | 'mark'> | 'lead' | 'coExecutors' | 'status')[]

export type TableColumn = (typeof tableColumns)[number]

/** `struck`: taken out of the plan. */
export type TableRow =
  { kind: 'section'; title: string } | { kind: 'item'; cells: Record<TableColumn, string>; struck: boolean }

/** A roadmap as plain texts for a workbook, before any thought of how it looks. */
export type RoadmapTable = {
  title: string
  /** The time of the plan in words, or null where the title says it already. */
  subtitle: string | null
  rows: TableRow[]
}
