'use client'

import { useRef, type MouseEvent } from 'react'
import { tableColumns } from '@/domain/board/tableColumns'
import { useBoard } from '@/components/board/BoardContext'
import type { CellAt, Grid } from './createGrid'
import { isOwn } from './useTableKeys'

/** The cell under the pointer; none where a button of the cell is. */
const cellAt = ({ target }: MouseEvent): CellAt | null => {
  if (!(target instanceof Element) || target.closest('button')) return null
  const cell = target.closest<HTMLElement>('[data-column]')
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset.row
  const column = tableColumns.find((name) => name === cell?.dataset.column)
  return row !== undefined && column ? { row, column } : null
}

const same = (one: CellAt | null, other: CellAt | null) =>
  one?.row === other?.row && one?.column === other?.column

/** A press puts the cursor, with Shift or drawn over cells it selects, and on the cell of the cursor it edits. */
export const useTablePointer = (grid: Grid) => {
  const { readOnly } = useBoard()
  /** The press was on the cell that had the cursor already. */
  const again = useRef(false)
  const from = useRef<CellAt | null>(null)
  return {
    onMouseDown: (event: MouseEvent<HTMLElement>) => {
      const cell = event.button === 0 && isOwn(event) ? cellAt(event) : null
      from.current = cell
      if (!cell) return
      const inTable = event.currentTarget.contains(document.activeElement)
      again.current = !event.shiftKey && inTable && same(cell, grid.cell()) && grid.selection().isOne
      if (again.current) return
      grid.place(cell, event.shiftKey)
      const element = event.target instanceof Element && event.target.closest<HTMLElement>('[data-column]')
      if (element) element.focus({ preventScroll: true })
    },
    onMouseOver: (event: MouseEvent<HTMLElement>) => {
      if (event.buttons !== 1 || !from.current || from.current.column === 'number' || !isOwn(event)) return
      const cell = cellAt(event)
      if (cell && !same(cell, grid.active())) grid.place(cell, true)
    },
    onClick: (event: MouseEvent<HTMLElement>) => {
      if (!again.current || !isOwn(event) || readOnly) return
      again.current = false
      const cell = grid.cell()
      if (same(cell, cellAt(event)) && cell?.column !== 'number') grid.edit('value')
    },
  }
}
