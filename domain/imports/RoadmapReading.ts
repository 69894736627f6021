import type { IsoDate, Period, PeriodContext, PeriodWarning } from '@/domain/period/Period'
import type { ColumnRole } from './columnNames'
import type { Notice } from './ImportedDocument'
import type { ColumnMapping, TableKind } from './recogniseColumns'

/** The stages of the school model of mentoring, in order (domain: "School: seven stages"). */
export type Stage = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Doubts about a row; each has a sentence in the message catalogue under `imports.warnings.<code>`. */
export type RowWarning =
  | PeriodWarning
  /** The period has words, but no meaning was found. */
  | 'unknown-period'
  /** The table has periods, this row has none. */
  | 'no-period'
  /** Letters of another script were repaired, or look wrong and were left. */
  | 'wrong-script'
  /** Put together from two rows that a page break or an empty number kept apart. */
  | 'joined-rows'
  /** A cell is taken from the row above: merged over rows, or "the same" written as a sign. */
  | 'inherited-cell'
  /** A list in a cell had lost its numbers and was counted anew. */
  | 'renumbered-list'
  /** The row is hidden in its workbook, by hand or by a filter. */
  | 'hidden-row'
  /** A cell of the workbook shows an error, or a formula that nothing has computed. */
  | 'faulty-cell'
  /** No words say what is to be done. */
  | 'no-title'
  /** Longer than the title of a card may be. */
  | 'title-too-long'
  /** The number occurs twice in its section. */
  | 'repeated-number'

/** One event of a roadmap. A string is '' where the cell is empty and null where the document has no such column. */
export type RoadmapRow = {
  section: string | null
  no: string | null
  title: string
  period: Period
  responsible: string | null
  coExecutors: string | null
  documentKind: string | null
  expectedResult: string | null
  stage: Stage | null
  /** Whether the document names the stage, or it is proposed from the words. */
  stageSource: 'document' | 'proposal' | null
  warnings: RowWarning[]
  /** Where it stands in the document: table and rows by position, and the cells of its columns as written. */
  source: { table: number; rows: number[]; raw: Partial<Record<ColumnRole, string>> }
}

export type GroupMember = { no: string | null; name: string; position: string; duties: string[] }

/** A figure of an indicator as its words state it. */
export type StatedThreshold = { op: '>=' | '<=' | '='; value: number; unit: 'percent' | 'count' }

export type StagePlanItem = {
  no: string | null
  title: string
  period: Period
  content: string[]
  documents: { text: string; appendices: number[] }[]
  indicators: { text: string; thresholds: StatedThreshold[] }[]
}

/** A table as the preview shows it beside the reading. `rows` are raw texts under the logical columns. */
export type TableReading = {
  table: number
  kind: TableKind
  columns: { header: string; role: ColumnRole | null }[]
  headerRows: number
  /** The table that this one goes on with, where a page break cut it. */
  continues: number | null
  /** It goes on with nothing between: its first row may be the rest of the last one. */
  cut: boolean
  rows: string[][]
  /** In a workbook: where it stands, and the number of each of its rows there, those of the header included. */
  sheet: { name: string; numbers: number[] } | null
}

export type RoadmapReading = {
  kind: 'roadmap' | 'none'
  title: string | null
  order: { number: string | null; date: IsoDate | null } | null
  context: PeriodContext
  rows: RoadmapRow[]
  workingGroup: GroupMember[]
  stages: StagePlanItem[]
  tables: TableReading[]
  /** What of the file was left unread. */
  notices: Notice[]
}

/**
 * What a person decided otherwise: per table by position, its kind, its columns, how many rows are header, and whether
 * its first row may be the rest of the last row of the table before (`cut`).
 */
export type ReadingChoices = {
  tables?: Record<number, { kind: TableKind; mapping: ColumnMapping; headerRows?: number; cut?: boolean }>
  context?: PeriodContext
}
