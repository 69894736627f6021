import { cardKeys } from '@/domain/board/cardKeys'
import type { CardEdit } from '@/domain/board/editCard'
import type { TableColumn } from '@/domain/board/tableColumns'
import type { CardView } from '@/components/board/createBoardStore'

/** Under this type a copy carries what its words do not say: which person, which correction of a period. */
export const exactType = 'application/x-tropa-cells'

const exactKeys = ['period', 'lead', 'coExecutors'] as const

const keyOf = (column: unknown) => exactKeys.find((key) => key === column)

/** The values of copied cells, as far as they are more than words. */
export const writeExact = (views: CardView[], columns: TableColumn[]): string =>
  JSON.stringify({
    columns,
    rows: views.map(({ card }) =>
      columns.map((column) => {
        const key = keyOf(column)
        return key ? card[key] : null
      }),
    ),
  })

export type ExactCells = (row: number, at: number, target: TableColumn) => CardEdit | undefined

/** Gives the value for a cell of a paste, where it was copied from the same column; whatever else is there gives none. */
export const readExact = (json: string): ExactCells => {
  const { columns, rows } = parse(json)
  return (row, at, target) => {
    const key = keyOf(target)
    if (!key || columns[at] !== target) return undefined
    const value: unknown = Array.isArray(rows[row]) ? rows[row][at] : undefined
    const read = cardKeys[key].safeParse(value)
    return read.success ? { [key]: read.data ?? undefined } : undefined
  }
}

const parse = (json: string): { columns: unknown[]; rows: unknown[] } => {
  try {
    const { columns, rows } = JSON.parse(json) as Record<string, unknown>
    if (Array.isArray(columns) && Array.isArray(rows)) return { columns, rows }
  } catch {
    // Not ours, or of another version.
  }
  return { columns: [], rows: [] }
}
