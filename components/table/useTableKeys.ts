'use client'

import { useRef, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { useBoard } from '@/components/board/BoardContext'
import type { CellAt, Editing, Grid } from './createGrid'
import { inEditor } from './EditorFrame'
import { columnsOf } from './TableRow'
import type { RowActions } from './useRowActions'

/** Whether an event came from a cell of the table itself: not from an editor in it, nor from a menu or question of it. */
export const isOwn = (event: { currentTarget: Element; target: EventTarget }): boolean =>
  event.target instanceof Element && event.currentTarget.contains(event.target) && !inEditor(event.target)

type Options = {
  grid: Grid
  actions: RowActions
  clear: () => void
  /** How many rows PageUp and PageDown go. */
  page: () => number
}

/** The keys of a spreadsheet, while no cell is edited. */
export const useTableKeys = ({ grid, actions, clear, page }: Options) => {
  const { readOnly, openCard } = useBoard()
  /** After Escape the next Tab leaves the table: nobody is to be caught in it. */
  const leaves = useRef(false)

  /** Drawn at once: what is typed goes on into the field. */
  const edit = (how: Editing) => {
    const [row, cell] = [grid.row(), grid.cell()]
    if (!row || !cell) return
    if (readOnly) {
      if (row.kind === 'card' && how === 'value') openCard(row.cardId)
    } else if (cell.column !== 'number') flushSync(() => grid.edit(how))
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing || !isOwn(event)) return
    const { key, shiftKey, altKey } = event
    // Alt with an arrow is the browser's way back.
    if (altKey && !shiftKey) return
    const control = event.ctrlKey || event.metaKey
    const left = leaves.current
    if (!['Tab', 'Shift'].includes(key)) leaves.current = key === 'Escape'
    const done = () => event.preventDefault()
    const go = (rows: number, columns: number) => {
      done()
      if (altKey && shiftKey && columns === 0) {
        const row = grid.row()
        if (row && !readOnly) actions.shift(row, rows > 0 ? 1 : -1)
        return
      }
      grid.step(rows, columns, shiftKey)
    }
    switch (key) {
      case 'ArrowUp':
        return go(control ? -Infinity : -1, 0)
      case 'ArrowDown':
        return go(control ? Infinity : 1, 0)
      case 'ArrowLeft':
        return go(0, control ? -Infinity : -1)
      case 'ArrowRight':
        return go(0, control ? Infinity : 1)
      case 'Home':
        return go(control ? -Infinity : 0, -Infinity)
      case 'End':
        return go(control ? Infinity : 0, Infinity)
      case 'PageUp':
        return go(-page(), 0)
      case 'PageDown':
        return go(page(), 0)
      case 'Tab':
        if (!left && !control && !altKey && grid.walk(shiftKey ? -1 : 1)) done()
        return
      case 'Enter':
      case 'F2':
        done()
        if (grid.cell()?.column === 'number') openMenu(event.currentTarget, grid.cell())
        else edit('value')
        return
      case 'ContextMenu':
        done()
        return openMenu(event.currentTarget, grid.cell())
      case 'F10':
        if (!shiftKey) return
        done()
        return openMenu(event.currentTarget, grid.cell())
      case 'Delete':
      case 'Backspace':
        done()
        return clear()
      case 'Escape':
        return grid.collapse()
      case ' ':
        if (shiftKey) {
          done()
          return selectRow(grid)
        }
    }
    if (control && event.code === 'KeyA') {
      done()
      return grid.selectAll()
    }
    // «Process» and «Dead» begin a letter that is put together of several keys.
    if (!control && !altKey && (key.length === 1 || key === 'Process' || key === 'Dead')) edit('typing')
  }
  return onKeyDown
}

const selectRow = (grid: Grid) => {
  const row = grid.row()
  const columns = row ? columnsOf(row) : []
  const [first, last] = [columns[0], columns.at(-1)]
  if (!row || !first || !last) return
  grid.place({ row: row.key, column: last })
  grid.place({ row: row.key, column: first }, true)
}

/** Opens the menu of a row as a click on its button would; a menu that was made before listens to keys. */
const openMenu = (table: Element, cell: CellAt | null) => {
  const row = table.querySelector(`[data-row="${CSS.escape(cell?.row ?? '')}"]`)
  const button = row?.querySelector<HTMLElement>('button[data-menu], [data-menu] button')
  if (button?.hasAttribute('aria-haspopup'))
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  else button?.click()
}
