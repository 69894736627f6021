import type { BoardStore } from '@/components/board/createBoardStore'
import type { TableRow } from './TableRow'

/** Where a dragged row would land, and how far below the head of the table that is. A section has `after` alone. */
export type Drop = { sectionId: string; after: string | null; y: number }

/** The place under a point of the window for a row or a section; null outside the rows. */
export const dropAt = (
  point: { x: number; y: number },
  dragged: TableRow,
  rows: TableRow[],
  store: BoardStore,
): Drop | null => {
  const element = document.elementFromPoint(point.x, point.y)?.closest<HTMLElement>('[data-row]')
  const at = rows.findIndex(({ key }) => key === element?.dataset.row)
  const row = rows[at]
  if (!row || !element) return null
  const box = element.getBoundingClientRect()
  const head = element.parentElement?.getBoundingClientRect().top ?? 0
  const [top, bottom] = [box.top - head, box.bottom - head]
  const { sectionId } = row
  if (dragged.kind === 'section') return besideSection(dragged.sectionId, sectionId, { top, bottom }, store)
  if (row.kind === 'section') return { sectionId, after: null, y: bottom }
  if (row.kind === 'add') return { sectionId, after: store.lastIn(sectionId), y: top }
  if (point.y > box.top + box.height / 2) return { sectionId, after: row.cardId, y: bottom }
  const before = rows[at - 1]
  return { sectionId, after: before?.kind === 'card' ? before.cardId : null, y: top }
}

/** A section goes to the far side of the one under the pointer, seen from where it stands. */
const besideSection = (
  dragged: string,
  under: string,
  box: { top: number; bottom: number },
  store: BoardStore,
): Drop | null => {
  const ids = store.sections().map(({ id }) => id)
  const [from, to] = [ids.indexOf(dragged), ids.indexOf(under)]
  if (from < 0 || to < 0 || from === to) return null
  return to > from
    ? { sectionId: under, after: under, y: box.bottom }
    : { sectionId: under, after: ids[to - 1] ?? null, y: box.top }
}
