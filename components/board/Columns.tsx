'use client'

import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { AddSection } from './AddSection'
import { BoardColumn, wholeColumn } from './BoardColumn'
import { useBoard } from './BoardContext'
import { createKeyedStore } from './createKeyedStore'
import { DragArea } from './DragArea'
import { slotLine, type Slot } from './Slot'
import { keepTabStops, stepFocus } from './tabStop'
import { useColumns } from './useBoardStore'
import { useDrop } from './useDrop'

/** All columns side by side, with dragging and with arrow keys from card to card. */
export const Columns = ({ label }: { label: string }) => {
  const t = useTranslate()
  const { grouping, readOnly, openCard, today } = useBoard()
  const columns = useColumns()
  const drop = useDrop()
  const board = useRef<HTMLDivElement>(null)
  const [lines] = useState(createKeyedStore<number>)

  const onSlot = useCallback(
    (slot: Slot | null) => {
      const element = board.current
      if (!element || !slot || slot.columnKey === 'undated') return lines.replace(new Map())
      lines.replace(new Map([[slot.columnKey, grouping === 'month' ? wholeColumn : slotLine(element, slot)]]))
    },
    [lines, grouping],
  )
  const onDrop = useCallback(
    (cardId: string, slot: Slot) => {
      const column = columns.find(({ key }) => key === slot.columnKey)
      if (column) drop(cardId, column, slot.after)
    },
    [columns, drop],
  )
  useEffect(() => {
    if (board.current) keepTabStops(board.current)
  }, [columns])
  const thisMonth = today.slice(0, 7)
  // By month one looks at the present first; the months before stand to its left.
  useEffect(() => {
    const element = board.current
    const present = element?.querySelector<HTMLElement>(`[data-column="${thisMonth}"]`)
    if (grouping === 'month' && element && present)
      element.scrollLeft += present.getBoundingClientRect().left - element.getBoundingClientRect().left - 16
  }, [grouping, thisMonth])

  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || !(event.target instanceof Element)) return
    const cardId = event.target.closest('[data-open]')?.closest<HTMLElement>('[data-card]')?.dataset.card
    if (cardId === undefined) return
    event.preventDefault()
    openCard(cardId)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!board.current || board.current.querySelector('[data-taken]')) return
    if (stepFocus(board.current, event.target, event.key)) event.preventDefault()
  }
  return (
    <DragArea boardRef={board} onSlot={onSlot} onDrop={onDrop}>
      <p id="board-instructions" hidden>
        {readOnly ? '' : t('board.drag.instructions')}
      </p>
      {/* Clicks and keys are caught here once for all cards; each card's title is a link of its own. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only catches what bubbles up from the cards' own links */}
      <div
        ref={board}
        role="group"
        aria-label={label}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onFocus={(event) => board.current && keepTabStops(board.current, event.target)}
        className="flex h-full snap-x items-start gap-3 overflow-x-auto overscroll-x-contain px-4 pb-4 max-sm:snap-mandatory print:block print:overflow-visible print:p-0"
      >
        {columns.map((column) => (
          <BoardColumn key={column.key} column={column} lines={lines} />
        ))}
        {grouping === 'stage' && !readOnly && <AddSection />}
      </div>
    </DragArea>
  )
}
