'use client'

import {
  DndContext,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useSensor,
  useSensors,
  type CollisionDetection,
} from '@dnd-kit/core'
import { useCallback, useRef, useState, type MouseEvent, type ReactNode, type TouchEvent } from 'react'
import { useBoard } from '@/components/board/BoardContext'
import type { KeyedStore } from '@/components/board/createKeyedStore'
import { useKeyed } from '@/components/board/useKeyed'
import { dropAt, type Drop } from './dropAt'
import { useTable } from './TableContext'
import type { TableRow } from './TableRow'

/** Silent: what a move has done is said by the move itself, by whatever way it came. */
const silent = () => undefined
const accessibility = {
  announcements: { onDragStart: silent, onDragOver: silent, onDragEnd: silent, onDragCancel: silent },
  restoreFocus: false,
  screenReaderInstructions: { draggable: '' },
}
const mouse = { activationConstraint: { distance: 5 } }
const touch = { activationConstraint: { delay: 220, tolerance: 8 } }

const theLine = 'line'

type Props = {
  /** Where the line stands that shows where a dragged row would land. */
  lines: KeyedStore<number>
  children: ReactNode
}

/**
 * Drags rows and sections by their № cell, with mouse and touch; the keys and the menu do the same. One draggable for
 * all rows, pointed at the one that is pressed: rows that are not drawn have none.
 */
export const RowDrag = ({ lines, children }: Props) => {
  const { store } = useBoard()
  const { grid, actions } = useTable()
  const row = useRef<TableRow | null>(null)
  const drop = useRef<Drop | null>(null)
  const pending = useRef<Drop | null>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const sensors = useSensors(useSensor(MouseSensor, mouse), useSensor(TouchSensor, touch))

  const show = (next: Drop | null) => {
    drop.current = next
    lines.replace(next ? new Map([[theLine, next.y]]) : new Map())
  }
  const collisionDetection: CollisionDetection = useCallback(
    ({ pointerCoordinates }) => {
      if (pointerCoordinates && row.current)
        pending.current = dropAt(pointerCoordinates, row.current, grid.rows(), store)
      return []
    },
    [grid, store],
  )
  const aim = (key: string) => {
    row.current = grid.rows().find((one) => one.key === key) ?? null
  }
  const mark = (isDragged: boolean) =>
    document
      .querySelector(`[data-row="${CSS.escape(row.current?.key ?? '')}"]`)
      ?.toggleAttribute('data-dragging', isDragged)
  const begin = () => {
    const { current } = row
    if (!current) return
    // The row with the cursor stays drawn wherever the table is scrolled to.
    grid.place({ row: current.key, column: 'number' })
    mark(true)
    setDragged(
      current.kind === 'card'
        ? (store.card(current.cardId)?.card.title ?? '')
        : (store.sections().find(({ id }) => id === current.sectionId)?.title ?? ''),
    )
  }
  const end = (isDropped: boolean) => {
    const [what, to] = [row.current, drop.current]
    mark(false)
    pending.current = null
    show(null)
    setDragged(null)
    if (!isDropped || !what || !to) return
    if (what.kind === 'card') actions.put(actions.chosen(what.cardId), to)
    if (what.kind === 'section') actions.putSection(what.sectionId, to.after)
  }
  return (
    <DndContext
      id="table"
      sensors={sensors}
      collisionDetection={collisionDetection}
      accessibility={accessibility}
      onDragStart={begin}
      onDragMove={() => show(pending.current)}
      onDragEnd={() => end(true)}
      onDragCancel={() => end(false)}
    >
      <Press onAim={aim}>{children}</Press>
      <DragOverlay dropAnimation={null} className="pointer-events-none">
        {dragged !== null && (
          <p className="line-clamp-2 w-72 rounded-md border border-accent bg-raised px-3 py-2 text-sm shadow-sheet">
            {dragged}
          </p>
        )}
      </DragOverlay>
    </DndContext>
  )
}

/** Catches the press on a № that may become a drag. */
const Press = (props: { onAim: (row: string) => void; children: ReactNode }) => {
  const { readOnly } = useBoard()
  const { listeners, setNodeRef } = useDraggable({ id: 'row', disabled: readOnly })
  const press = (event: MouseEvent | TouchEvent, name: string) => {
    if (!(event.target instanceof Element) || event.target.closest('button')) return
    const row = event.target.closest('[data-column="number"]')?.closest<HTMLElement>('[data-row]')
    if (row?.dataset.row === undefined) return
    props.onAim(row.dataset.row)
    setNodeRef(row)
    listeners?.[name]?.(event)
  }
  return (
    // The listeners only start a drag; every way of moving a row stands in its menu as well.
    <div
      role="presentation"
      className="contents"
      onMouseDown={(event) => press(event, 'onMouseDown')}
      onTouchStart={(event) => press(event, 'onTouchStart')}
    >
      {props.children}
    </div>
  )
}

/** Stands among the rows where a dragged one would land; drawn without drawing them anew. */
export const DropLine = ({ lines }: { lines: KeyedStore<number> }) => {
  const y = useKeyed(lines, theLine)
  if (y === undefined) return null
  return (
    <div
      aria-hidden
      data-drop-line
      className="pointer-events-none absolute inset-x-0 top-0 z-20 h-0.5 bg-accent"
      style={{ transform: `translateY(${y}px)` }}
    />
  )
}
