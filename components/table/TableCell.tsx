'use client'

import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { tableColumns, type TableColumn } from '@/domain/board/tableColumns'
import type { BoardPerson } from '@/components/board/BoardRoadmap'
import type { RowState } from './createGrid'
import { stickyClass } from './rowClass'
import { useTable } from './TableContext'

type Props = {
  column: TableColumn
  state: RowState | undefined
  /** How many columns it takes. */
  span?: number
  readOnly: boolean
  /** Somebody else who is editing this cell. */
  person?: BoardPerson | undefined
  className?: string
  /** In place of the content while the cell is edited; it covers it where `over`. */
  editor?: ReactNode
  over?: boolean
  children?: ReactNode
}

/** One cell: takes the focus where the cursor stands on it, shows what is selected and who edits it. */
export const TableCell = (props: Props) => {
  const { column, state, span = 1, person, editor, over = false } = props
  const { grid } = useTable()
  const cell = useRef<HTMLDivElement>(null)
  const isActive = state?.active === column
  const isEditing = isActive && state.editing !== null && editor !== undefined
  const at = tableColumns.indexOf(column)
  const isSelected = state !== undefined && state.from <= at && at <= state.to
  useLayoutEffect(() => {
    if (!isActive || isEditing || !grid.takeFocus()) return
    cell.current?.focus({ preventScroll: true })
    cell.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  /** Where the focus comes from elsewhere (a closed panel, a screen reader) the cursor goes with it. */
  const placeHere = (element: HTMLElement) => {
    const row = element.closest<HTMLElement>('[data-row]')?.dataset.row
    if (row !== undefined) grid.place({ row, column })
  }
  const isNumber = column === 'number'
  return (
    <div
      ref={cell}
      role={column === 'title' && span === 1 ? 'rowheader' : 'gridcell'}
      aria-colindex={at + 1}
      {...(span > 1 && { 'aria-colspan': span, style: { gridColumn: `span ${span}` } })}
      aria-selected={isActive || isSelected}
      aria-readonly={props.readOnly || isNumber}
      tabIndex={isActive ? 0 : -1}
      data-column={column}
      {...((isActive || (column === 'title' && !state?.active)) && { 'data-open': true })}
      {...(isEditing && { 'data-field': column })}
      onFocus={(event) => {
        if (event.target === event.currentTarget && !isActive) placeHere(event.currentTarget)
        // A cell holds the focus for its buttons: arrow keys go on from it.
        if (
          event.target !== event.currentTarget &&
          event.target.matches('button[data-menu], [data-menu] button')
        )
          event.currentTarget.focus({ preventScroll: true })
      }}
      className={`relative min-w-0 border-r border-b border-line text-sm leading-snug -outline-offset-2! outline-accent focus:outline-2 ${
        isSelected ? 'bg-tint' : 'bg-panel'
      } ${isNumber ? stickyClass : ''} ${isEditing ? 'outline-2' : ''} ${
        isEditing && over ? 'z-20' : ''
      } ${isEditing && !over ? '' : 'px-2 py-1.5'} ${props.className ?? ''}`}
    >
      {isEditing && !over ? editor : props.children}
      {isEditing && over && editor}
      {person && (
        <>
          <span
            className="pointer-events-none absolute inset-0 border-2"
            style={{ borderColor: person.colour }}
          />
          <span
            className="pointer-events-none absolute right-0 bottom-0 max-w-full truncate px-1 text-2xs"
            style={{ backgroundColor: person.colour, color: '#ffffff' }}
          >
            {person.name}
          </span>
        </>
      )}
    </div>
  )
}
