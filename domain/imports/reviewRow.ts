import type { Period } from '@/domain/period/Period'
import { importedRowSchema, type ImportedRow } from './ImportedRow'
import type { PlannedPeriod } from './plannedPeriods'
import type { RoadmapRow, RowWarning } from './RoadmapReading'
import type { RowEdit } from './RowEdit'

/** Why a row cannot become a card as it is; `cell` is a key of ImportedRow. */
export type RowFault = { cell: keyof ImportedRow; fault: 'missing' | 'tooLong' }

/** A row of the preview: what becomes of it, and what one should look at before. */
export type ReviewedRow = {
  imported: ImportedRow
  /** The reading of its period, a person's correction included. */
  period: Period
  isTaken: boolean
  /** Whether somebody has changed a cell or its stage. */
  isEdited: boolean
  doubts: RowWarning[]
  faults: RowFault[]
}

/** Doubts about how cells were put together; those about periods and titles are seen anew after each edit. */
const lasting: ReadonlySet<RowWarning> = new Set([
  'wrong-script',
  'joined-rows',
  'inherited-cell',
  'renumbered-list',
  'repeated-number',
  'hidden-row',
  'faulty-cell',
])

/** The words of the cell of a period: a person's, or the document's. */
export const periodWords = (row: RoadmapRow, edit: RowEdit | undefined): string =>
  edit?.period ?? row.period.text

/** Both columns of responsible people as one cell, which `splitExecutors` reads. */
const responsibleWords = ({ responsible, coExecutors }: RoadmapRow): string =>
  [responsible, coExecutors && `Соисполнители: ${coExecutors}`].filter(Boolean).join(' ')

/**
 * Puts a row of the reading and a person's edit together. `at`: its place among the rows that were read. `corrected`
 * reads an override as the board will.
 */
export function reviewRow(
  row: RoadmapRow,
  at: number,
  edit: RowEdit | undefined,
  planned: PlannedPeriod,
  corrected: (words: string) => Period,
): ReviewedRow {
  const { left, ...changes } = edit ?? {}
  const override = changes.override?.trim() || planned.override
  const imported: ImportedRow = {
    row: at,
    section: (changes.section ?? row.section)?.trim() || null,
    stage: changes.stage === undefined ? row.stage : changes.stage,
    title: changes.title ?? row.title,
    period: { text: periodWords(row, edit), ...(override && { override }) },
    responsible: changes.responsible ?? responsibleWords(row),
    documentKind: changes.documentKind ?? row.documentKind ?? '',
    expectedResult: changes.expectedResult ?? row.expectedResult ?? '',
  }
  const period = changes.override?.trim() ? corrected(changes.override.trim()) : planned.period
  return {
    imported,
    period,
    isTaken: !left,
    isEdited: Object.keys(changes).length > 0,
    doubts: doubtsOf(row, imported, period),
    faults: faultsOf(imported),
  }
}

function doubtsOf(row: RoadmapRow, imported: ImportedRow, period: Period): RowWarning[] {
  // Of words that gave no dates nothing was taken: which of two readings is no question.
  const ofPeriod = period.warnings.filter((warning) => period.kind !== 'unknown' || warning !== 'ambiguous')
  const doubts: RowWarning[] = [...ofPeriod, ...row.warnings.filter((warning) => lasting.has(warning))]
  if (imported.period.text === '') {
    if (row.warnings.includes('no-period') || row.period.text !== '') doubts.push('no-period')
  } else if (period.kind === 'unknown') doubts.push('unknown-period')
  return doubts
}

function faultsOf(row: ImportedRow): RowFault[] {
  const { error } = importedRowSchema.safeParse(row)
  const cells = new Map(
    (error?.issues ?? []).map(({ path, code }): [keyof ImportedRow, RowFault['fault']] => [
      path[0] as keyof ImportedRow,
      code === 'too_small' ? 'missing' : 'tooLong',
    ]),
  )
  return [...cells].map(([cell, fault]) => ({ cell, fault }))
}
