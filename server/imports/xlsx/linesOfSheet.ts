import type { Merge, SheetCell, SheetContent } from '@/server/imports/xlsx/SheetContent'

/** A cell as it is shown: over the columns from `column` to `end`. `continues`: the lower part of a merged one. */
export type Piece = {
  column: number
  end: number
  text: string
  bold: boolean
  faulty: boolean
  continues: boolean
}

/** A row that says something of its own. `gap`: an empty row stands above. */
export type Line = { number: number; hidden: boolean; gap: boolean; pieces: Piece[] }

/** The rows of a sheet as they are shown: merged cells over their range, hidden columns away. */
export function linesOfSheet({ rows, merges, hiddenColumns }: SheetContent): Line[] {
  const isHidden = (column: number) => hiddenColumns.some(({ from, to }) => column >= from && column <= to)
  const starting = new Map<number, Merge[]>()
  for (const merge of merges) {
    const same = starting.get(merge.top)
    if (same) same.push(merge)
    else starting.set(merge.top, [merge])
  }
  const lines: Line[] = []
  let open: Merge[] = []
  let last = 0
  for (const { number, hidden, cells } of [...rows].sort((one, other) => one.number - other.number)) {
    open = open.filter(({ bottom }) => bottom >= number)
    const isBridged = open.length > 0
    // A merged cell without words is as good as none.
    const begun = (starting.get(number) ?? []).filter(({ left }) =>
      cells.some(({ column }) => column === left),
    )
    const pieces = [
      ...open.flatMap((merge) => shown(merge, null, isHidden)),
      ...cells.flatMap((cell) => {
        const { column } = cell
        const own = begun.find(({ left }) => left === column)
        if (own) return shown(own, cell, isHidden)
        const covers = ({ left, right }: Merge) => column >= left && column <= right
        return open.some(covers) || begun.some(covers)
          ? []
          : shown({ left: column, right: column }, cell, isHidden)
      }),
    ].sort((one, other) => one.column - other.column)
    open.push(...begun.filter(({ bottom }) => bottom > number))
    if (pieces.every(({ continues }) => continues)) continue
    lines.push({ number, hidden, gap: !isBridged && number > last + 1, pieces })
    last = number
  }
  return lines
}

/** What of a range is seen: nothing where all its columns are hidden. */
function shown(
  { left, right }: Pick<Merge, 'left' | 'right'>,
  cell: SheetCell | null,
  isHidden: (column: number) => boolean,
): Piece[] {
  let column = left
  while (column <= right && isHidden(column)) column += 1
  if (column > right) return []
  const said = cell ?? { text: '', bold: false, faulty: false }
  return [
    { column, end: right, text: said.text, bold: said.bold, faulty: said.faulty, continues: cell === null },
  ]
}
