import type { Board } from '@/domain/board/Board'
import { annexColumns, type Annex, type AnnexColumn, type AnnexRow } from './Annex'
import type { AnnexNames } from './AnnexNames'
import type { AnnexOptions } from './AnnexOptions'
import type { AnnexRoadmap } from './AnnexRoadmap'
import { annexRows } from './annexRows'
import { approvalLines } from './approvalLines'
import { planWords } from './planWords'

/** The annex of a roadmap as plain texts. Without items it has no rows. */
export const buildAnnex = (
  roadmap: AnnexRoadmap,
  board: Pick<Board, 'sections' | 'cards'>,
  names: AnnexNames,
  options: AnnexOptions,
): Annex => {
  const rows = annexRows(board, names, options.cancelled)
  return {
    approval: approvalLines(roadmap, options.annexNumber),
    title: roadmap.title,
    subtitle: planWords(roadmap),
    columns: annexColumns.filter((column) => isPrinted(column, rows, options.columns)),
    rows,
  }
}

/** Many schools plan with three columns: a planned column that nobody has filled is not printed by itself. */
const isPrinted = (column: AnnexColumn, rows: AnnexRow[], chosen: AnnexOptions['columns']): boolean => {
  switch (column) {
    case 'number':
    case 'title':
    case 'period':
    case 'responsible':
      return true
    case 'documentKind':
    case 'expectedResult':
      return (
        chosen?.includes(column) ?? rows.some((row) => row.kind === 'item' && row.cells[column].trim() !== '')
      )
    case 'actualResult':
    case 'mark':
      return chosen?.includes(column) ?? false
  }
}
