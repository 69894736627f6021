'use client'

import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useSensor,
  useSensors,
  type CollisionDetection,
  type DragStartEvent,
} from '@dnd-kit/core'
import {
  useCallback,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  type TouchEvent,
} from 'react'
import { flushSync } from 'react-dom'
import { CardFace } from './CardFace'
import type { CardView } from './createBoardStore'
import { useBoard } from './BoardContext'
import { drawCard } from './focusCard'
import { nextSlot, sameSlot, slotAt, slotOf, type Lane, type Slot } from './Slot'
import { useDragAnnouncements } from './useDragAnnouncements'

/** Silent: the board says in its own words where a card is (useDragAnnouncements). */
const silent = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
}
const accessibility = {
  announcements: silent,
  restoreFocus: false,
  screenReaderInstructions: { draggable: '' },
}

const keyboardCodes = { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] }
const mouse = { activationConstraint: { distance: 5 } }
const touch = { activationConstraint: { delay: 220, tolerance: 8 } }

type Props = {
  boardRef: RefObject<HTMLElement | null>
  /** The columns as they are now. */
  lanesRef: RefObject<Lane[]>
  /** Called with each new slot, null when none is under the pointer. */
  onSlot: (slot: Slot | null) => void
  onDrop: (cardId: string, slot: Slot) => void
  children: ReactNode
}

/**
 * Dragging with mouse, touch and keyboard. There is ONE draggable for all cards: the press is caught here and the
 * draggable is pointed at the card under it. A draggable or sortable per card would draw every card anew with each
 * step of a drag, which 1,000 cards make felt.
 */
export const DragArea = ({ boardRef, lanesRef, onSlot, onDrop, children }: Props) => {
  const { store } = useBoard()
  const cardId = useRef<string | null>(null)
  const slot = useRef<Slot | null>(null)
  const start = useRef<Slot | null>(null)
  const pending = useRef<Slot | null>(null)
  const byKeyboard = useRef(false)
  const [dragged, setDragged] = useState<CardView | null>(null)
  const say = useDragAnnouncements(lanesRef)

  const choose = useCallback(
    (next: Slot | null) => {
      if (sameSlot(slot.current, next)) return
      slot.current = next
      onSlot(next)
      if (next && cardId.current !== null) say.over(next, cardId.current)
    },
    [onSlot, say],
  )

  const coordinateGetter = useCallback(
    (event: globalThis.KeyboardEvent) => {
      if (!boardRef.current || !slot.current || cardId.current === null || !event.code.startsWith('Arrow'))
        return
      event.preventDefault()
      const next = nextSlot(lanesRef.current, slot.current, cardId.current, event.code)
      // The line stands below a card, which has to be drawn for it.
      if (next.after !== null) drawCard(next.after)
      flushSync(() => choose(next))
      boardRef.current
        .querySelector('[data-drop-line]')
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      return undefined
    },
    [boardRef, lanesRef, choose],
  )
  const sensors = useSensors(
    useSensor(MouseSensor, mouse),
    useSensor(TouchSensor, touch),
    useSensor(
      KeyboardSensor,
      useMemo(() => ({ coordinateGetter, keyboardCodes }), [coordinateGetter]),
    ),
  )

  /** Columns are found by what is under the pointer; naming the column lets it scroll under a held card. */
  const collisionDetection: CollisionDetection = useCallback(
    ({ pointerCoordinates }) => {
      if (byKeyboard.current || !pointerCoordinates || cardId.current === null) return []
      pending.current = slotAt(lanesRef.current, pointerCoordinates, cardId.current)
      return pending.current ? [{ id: pending.current.columnKey }] : []
    },
    [lanesRef],
  )

  const element = () =>
    boardRef.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(cardId.current ?? '')}"]`)

  const onDragStart = ({ activatorEvent }: DragStartEvent) => {
    const id = cardId.current
    const view = id === null ? undefined : store.card(id)
    if (id === null || !view || !boardRef.current) return
    byKeyboard.current = activatorEvent.type === 'keydown'
    element()?.setAttribute(byKeyboard.current ? 'data-taken' : 'data-dragging', '')
    slot.current = start.current = slotOf(lanesRef.current, id)
    onSlot(byKeyboard.current ? slot.current : null)
    // It may be scrolled far away, and a finger's drag ends with the element that it began on.
    drawCard(id)
    if (!byKeyboard.current) setDragged(view)
    say.start(view.card.title)
  }
  const onDragMove = () => {
    if (!byKeyboard.current) choose(pending.current)
  }
  const finish = (drop: boolean) => {
    const [id, to] = [cardId.current, slot.current]
    element()?.removeAttribute('data-dragging')
    element()?.removeAttribute('data-taken')
    slot.current = null
    pending.current = null
    setDragged(null)
    onSlot(null)
    if (id === null) return
    // Where it stood is no move, also among cards that a filter has left.
    if (drop && to && !sameSlot(to, start.current)) onDrop(id, to)
    else say.cancel(store.card(id)?.card.title ?? '')
  }

  return (
    <DndContext
      id="board"
      sensors={sensors}
      collisionDetection={collisionDetection}
      accessibility={accessibility}
      onDragStart={onDragStart}
      onDragMove={onDragMove}
      onDragEnd={() => finish(true)}
      onDragCancel={() => finish(false)}
    >
      <Press onAim={(id) => (cardId.current = id)}>{children}</Press>
      <DragOverlay dropAnimation={null} className="pointer-events-none">
        {dragged && (
          <div className="rotate-1 rounded-lg border border-accent bg-panel p-3 shadow-sheet">
            <CardFace view={dragged} />
          </div>
        )}
      </DragOverlay>
    </DndContext>
  )
}

/** Catches the press that may become a drag. A press on a control inside a card stays that control's own. */
const Press = (props: { onAim: (cardId: string | null) => void; children: ReactNode }) => {
  const { readOnly } = useBoard()
  const { listeners, setNodeRef } = useDraggable({ id: 'card', disabled: readOnly })
  const aim = (target: EventTarget): boolean => {
    if (!(target instanceof Element) || target.closest('button, input, textarea, select')) return false
    const card = target.closest<HTMLElement>('[data-card]')
    if (!card) return false
    props.onAim(card.dataset.card ?? null)
    setNodeRef(card)
    return true
  }
  const press = (event: MouseEvent | TouchEvent | KeyboardEvent, name: string) => {
    if (aim(event.target)) listeners?.[name]?.(event)
  }
  return (
    // The listeners only start a drag; every way of moving a card stands in its menu as well.
    <div
      role="presentation"
      className="contents"
      onMouseDown={(event) => press(event, 'onMouseDown')}
      onTouchStart={(event) => press(event, 'onTouchStart')}
      onKeyDown={(event) => press(event, 'onKeyDown')}
    >
      {props.children}
    </div>
  )
}
