'use client'

import { useDroppable } from '@dnd-kit/core'
import { memo, useCallback, useEffect, useRef, type ReactNode } from 'react'
import type { Column } from '@/domain/board/groupCards'
import { useLocale } from '@/components/messages/useLocale'
import { useTranslate } from '@/components/messages/useTranslate'
import { BoardCard } from './BoardCard'
import { useBoard } from './BoardContext'
import { CardComposer } from './CardComposer'
import { columnTitle } from './columnTitle'
import type { KeyedStore } from './createKeyedStore'
import { SectionMenu } from './SectionMenu'
import { StatusIcon } from './StatusChip'
import { keepTabStop } from './tabStop'
import { useKeyed } from './useKeyed'
import { useWindow } from './useWindow'

/** In place of a line's height: the card goes into the column, its place there is not for the user to choose. */
export const wholeColumn = -1

const sectionsOf = ({ target }: Column): string[] =>
  target.kind === 'section' ? [target.sectionId] : target.kind === 'stage' ? target.sectionIds : []

type Props = {
  column: Column
  /** The cards of it that the filter leaves. */
  ids: string[]
  openCardId: string | null
  lines: KeyedStore<number>
}

/** A column with its cards. Drawn anew only when cards come or go or change places in it, or as it is scrolled. */
export const BoardColumn = memo(({ column, ids, openCardId, lines }: Props) => {
  const t = useTranslate()
  const locale = useLocale()
  const { readOnly } = useBoard()
  const title = columnTitle(column, t, locale)
  const { target } = column
  const all = column.cardIds.length
  const mayAdd = !readOnly && !(target.kind === 'month' && target.month === null)
  const count =
    ids === column.cardIds ? t('board.cards', { count: all }) : t('filter.shown', { count: ids.length, all })
  return (
    <section
      aria-label={`${title}: ${count}`}
      data-column={column.key}
      className="flex max-h-full w-[min(19rem,86vw)] shrink-0 snap-start scroll-ml-4 flex-col rounded-xl bg-sunken print:mb-4 print:block print:w-full"
    >
      <header className="flex min-h-12 shrink-0 items-start gap-2 px-3 pt-2.5 pb-1.5">
        {target.kind === 'status' && (
          <span className="mt-1">
            <StatusIcon status={target.status} size={16} />
          </span>
        )}
        <div className="min-w-0 flex-1">
          {target.kind === 'stage' && (
            <p className="text-2xs text-soft">{t('board.stage', { stage: target.stage })}</p>
          )}
          <h2 className="text-sm leading-snug font-semibold break-words">{title}</h2>
        </div>
        <span className="mt-0.5 text-2xs text-soft numeric" aria-hidden>
          {ids === column.cardIds ? all : `${ids.length} / ${all}`}
        </span>
        {!readOnly && sectionsOf(column).map((id) => <SectionMenu key={id} sectionId={id} />)}
      </header>
      <CardList columnKey={column.key} ids={ids} all={all} openCardId={openCardId} lines={lines} />
      {mayAdd && <CardComposer column={column} title={title} />}
    </section>
  )
})
BoardColumn.displayName = 'BoardColumn'

type ListProps = Omit<Props, 'column'> & { columnKey: string; all: number }

/** The cards of a column, as far as they are in sight. */
const CardList = ({ columnKey, ids, all, openCardId, lines }: ListProps) => {
  const t = useTranslate()
  const { runs, isPartial, scroller, card, onFocus } = useWindow(ids)
  return (
    <div
      ref={scroller}
      onFocus={onFocus}
      className="min-h-16 flex-1 overflow-y-auto overscroll-y-contain px-2 pb-1 print:overflow-visible"
    >
      <DropList columnKey={columnKey} lines={lines}>
        {/* One flat list: a card that comes into the window from beside it stays the same element. */}
        {runs.flatMap(({ blank, from, ids: drawn }, run) => [
          blank > 0 && <li key={`blank ${run}`} aria-hidden style={{ height: blank }} className="shrink-0" />,
          ...drawn.map((id, index) => (
            <li
              key={id}
              ref={card}
              data-card={id}
              // The list itself says how long it is only where all of it is there.
              {...(isPartial && { 'aria-setsize': ids.length, 'aria-posinset': from + index + 1 })}
              {...(id === openCardId && { 'aria-current': true })}
              className="card group relative rounded-lg border border-line bg-panel p-3 shadow-card focus-within:border-accent hover:border-edge has-[a:focus-visible]:ring-2 has-[a:focus-visible]:ring-accent aria-[current]:border-accent data-dragging:opacity-45 data-taken:ring-2 data-taken:ring-accent"
            >
              <BoardCard cardId={id} />
            </li>
          )),
        ])}
        {ids.length === 0 && (
          <li className="rounded-lg border border-dashed border-line px-3 py-4 text-center text-2xs text-soft">
            {t(all > 0 ? 'filter.emptyColumn' : 'board.emptyColumn')}
          </li>
        )}
      </DropList>
    </div>
  )
}

/** The list that takes cards. What it shows of a drag is drawn without drawing the cards anew. */
const DropList = (props: { columnKey: string; lines: KeyedStore<number>; children: ReactNode }) => {
  const { setNodeRef } = useDroppable({ id: props.columnKey })
  const list = useRef<HTMLUListElement>(null)
  const { children } = props
  useEffect(() => {
    if (list.current) keepTabStop(list.current)
  }, [children])
  const ref = useCallback(
    (element: HTMLUListElement | null) => {
      list.current = element
      setNodeRef(element)
    },
    [setNodeRef],
  )
  return (
    <ul
      ref={ref}
      className="relative flex min-h-full flex-col gap-2 pt-0.5 pb-2 print:grid print:grid-cols-3 print:items-start"
    >
      {children}
      <DropLine columnKey={props.columnKey} lines={props.lines} />
    </ul>
  )
}

const DropLine = ({ columnKey, lines }: { columnKey: string; lines: KeyedStore<number> }) => {
  const line = useKeyed(lines, columnKey)
  if (line === undefined) return null
  return (
    <li
      aria-hidden
      data-drop-line
      className={
        line === wholeColumn
          ? 'pointer-events-none absolute -inset-1 rounded-lg border-2 border-accent'
          : 'pointer-events-none absolute inset-x-0 top-0 h-0.5 rounded-full bg-accent'
      }
      {...(line !== wholeColumn && { style: { transform: `translateY(${line}px)` } })}
    />
  )
}
