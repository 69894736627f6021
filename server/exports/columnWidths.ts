import { convertMillimetersToTwip as mm } from 'docx'
import type { AnnexColumn } from '@/domain/exports/Annex'
import { textWidth } from '@/server/exports/page'

/** Millimetres that a column needs, so that its longest usual words stay whole, and its share of what is left. */
const room: Record<AnnexColumn, { least: number; share: number }> = {
  number: { least: 11, share: 0 },
  title: { least: 34, share: 40 },
  period: { least: 25, share: 7 },
  responsible: { least: 34, share: 18 },
  documentKind: { least: 34, share: 14 },
  expectedResult: { least: 34, share: 16 },
  actualResult: { least: 34, share: 12 },
  mark: { least: 26, share: 5 },
}

/** The width of a printed column in twips; all of them together are as wide as the text. */
export const columnWidths = (columns: readonly AnnexColumn[]): ((column: AnnexColumn) => number) => {
  const rest = textWidth - columns.reduce((sum, column) => sum + mm(room[column].least), 0)
  const shares = columns.reduce((sum, column) => sum + room[column].share, 0)
  return (column) => mm(room[column].least) + Math.floor((rest * room[column].share) / shares)
}
