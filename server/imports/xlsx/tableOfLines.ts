import type { Table, TableCell } from '@/domain/imports/ImportedDocument'
import { limits } from '@/server/imports/limits'
import type { Line, Piece } from '@/server/imports/xlsx/linesOfSheet'

/** `left`: how many columns with words had no place in the table. */
export type LaidTable = { table: Table; left: number }

/**
 * Lays lines out as a table of a document. Columns in which no line begins a word are none: margins of the sheet, and
 * cells that are merged in every row.
 */
export function tableOfLines(lines: readonly Line[], sheet: string): LaidTable {
  const columns = columnsOf(lines)
  const used = columns.slice(0, limits.tableColumns)
  const rows = lines.map(({ number, hidden, pieces }) => ({
    header: false,
    cells: cellsOf(pieces, used),
    number,
    ...(hidden && { hidden: true as const }),
  }))
  return { table: { kind: 'table', rows, sheet }, left: columns.length - used.length }
}

/** The columns of the sheet that a table of these lines has, from left to right. */
export const columnsOf = (lines: readonly Line[]): number[] => {
  const begun = lines.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (piece.continues ? [] : piece.column)),
  )
  return [...new Set(begun)].sort((one, other) => one - other)
}

/** Every column of the table has its cell, or is covered by one. */
function cellsOf(pieces: readonly Piece[], used: readonly number[]): TableCell[] {
  const cells: TableCell[] = []
  let next = 0
  for (let at = 0; at < used.length;) {
    const column = used[at] ?? 0
    while ((pieces[next]?.end ?? Infinity) < column) next += 1
    const piece = pieces[next]
    if (!piece || piece.column > column) {
      cells.push({ column: at, span: 1, continues: false, blocks: [] })
      at += 1
      continue
    }
    let span = 1
    while (at + span < used.length && (used[at + span] ?? 0) <= piece.end) span += 1
    cells.push({
      column: at,
      span,
      continues: piece.continues,
      blocks: piece.continues ? [] : [paragraphOf([piece])],
      ...(piece.faulty && { faulty: true as const }),
    })
    at += span
    next += 1
  }
  return cells
}

/** Pieces as one paragraph of a document. */
export const paragraphOf = (pieces: readonly Pick<Piece, 'text' | 'bold'>[]) => ({
  kind: 'paragraph' as const,
  text: pieces.map(({ text }) => text).join(' '),
  number: null,
  emphasised: pieces.every(({ bold }) => bold),
})
