'use client'

import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { AddSection } from './AddSection'
import { BoardColumn, wholeColumn } from './BoardColumn'
import { useBoard } from './BoardContext'
import { createKeyedStore } from './createKeyedStore'
import { DragArea } from './DragArea'
import { goToCard } from './focusCard'
import { nextCard, slotLine, type Lane, type Slot } from './Slot'
import { keepTabStop } from './tabStop'
import { useColumns } from './useBoardStore'
import { useShownIn } from './useShownIn'
import { useDrop } from './useDrop'
import { useKeptFocus } from './useKeptFocus'

const cardOfLink = (target: EventTarget): string | undefined =>
  target instanceof Element
    ? target.closest('[data-open]')?.closest<HTMLElement>('[data-card]')?.dataset.card
    : undefined

/** All columns side by side, with dragging and with arrow keys from card to card. */
export const Columns = ({ label, openCardId }: { label: string; openCardId: string | null }) => {
  const t = useTranslate()
  const { grouping, readOnly, openCard, today } = useBoard()
  const columns = useColumns()
  const shownIn = useShownIn()
  const lanes = useMemo(
    () => columns.map((column): Lane => ({ key: column.key, ids: shownIn(column) })),
    [columns, shownIn],
  )
  const lanesRef = useRef(lanes)
  useLayoutEffect(() => {
    lanesRef.current = lanes
  }, [lanes])
  const drop = useDrop()
  const board = useRef<HTMLDivElement>(null)
  useKeptFocus(board, lanes)
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
    const cardId = cardOfLink(event.target)
    if (cardId === undefined) return
    event.preventDefault()
    openCard(cardId)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const cardId = cardOfLink(event.target)
    if (cardId === undefined || board.current?.querySelector('[data-taken]')) return
    const next = nextCard(lanes, cardId, event.key)
    if (next === undefined) return
    event.preventDefault()
    if (next !== null) goToCard(next)
  }
  const onFocus = ({ target }: FocusEvent) => {
    const column = target.closest('[data-column]')
    if (column) keepTabStop(column, target.closest('[data-card]'))
  }
  return (
    <DragArea boardRef={board} lanesRef={lanesRef} onSlot={onSlot} onDrop={onDrop}>
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
        onFocus={onFocus}
        className="flex h-full snap-x items-start gap-3 overflow-x-auto overscroll-x-contain px-4 pb-4 max-sm:snap-mandatory print:block print:overflow-visible print:p-0"
      >
        {columns.map((column, at) => (
          <BoardColumn
            key={column.key}
            column={column}
            ids={lanes[at]?.ids ?? []}
            openCardId={openCardId !== null && column.cardIds.includes(openCardId) ? openCardId : null}
            lines={lines}
          />
        ))}
        {grouping === 'stage' && !readOnly && <AddSection />}
      </div>
    </DragArea>
  )
}
