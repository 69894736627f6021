'use client'

import { useDroppable } from '@dnd-kit/core'
import { memo, useDeferredValue, type ReactNode } from 'react'
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
import { useKeyed } from './useKeyed'

/** So many cards of a column are drawn at once; the rest follows when the page has shown these. */
const firstCards = 12

/** In place of a line's height: the card goes into the column, its place there is not for the user to choose. */
export const wholeColumn = -1

const sectionsOf = ({ target }: Column): string[] =>
  target.kind === 'section' ? [target.sectionId] : target.kind === 'stage' ? target.sectionIds : []

type Props = { column: Column; lines: KeyedStore<number> }

/** A column with its cards. Drawn anew only when cards come or go or change places in it. */
export const BoardColumn = memo(({ column, lines }: Props) => {
  const t = useTranslate()
  const locale = useLocale()
  const { readOnly } = useBoard()
  const all = useDeferredValue(true, false)
  const title = columnTitle(column, t, locale)
  const ids = all ? column.cardIds : column.cardIds.slice(0, firstCards)
  const { target } = column
  const mayAdd = !readOnly && !(target.kind === 'month' && target.month === null)
  return (
    <section
      aria-label={`${title}: ${t('board.cards', { count: column.cardIds.length })}`}
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
          {column.cardIds.length}
        </span>
        {!readOnly && sectionsOf(column).map((id) => <SectionMenu key={id} sectionId={id} />)}
      </header>
      <DropList columnKey={column.key} lines={lines}>
        {ids.map((id) => (
          <BoardCard key={id} cardId={id} />
        ))}
        {column.cardIds.length === 0 && (
          <li className="rounded-lg border border-dashed border-line px-3 py-4 text-center text-2xs text-soft">
            {t('board.emptyColumn')}
          </li>
        )}
      </DropList>
      {mayAdd && <CardComposer column={column} title={title} />}
    </section>
  )
})
BoardColumn.displayName = 'BoardColumn'

/** The list that takes cards. What it shows of a drag is drawn without drawing the cards anew. */
const DropList = (props: { columnKey: string; lines: KeyedStore<number>; children: ReactNode }) => {
  const { setNodeRef } = useDroppable({ id: props.columnKey })
  return (
    <div className="min-h-16 flex-1 overflow-y-auto overscroll-y-contain px-2 pb-1 print:overflow-visible">
      <ul
        ref={setNodeRef}
        className="relative flex min-h-full flex-col gap-2 pt-0.5 pb-2 print:grid print:grid-cols-3 print:items-start"
      >
        {props.children}
        <DropLine columnKey={props.columnKey} lines={props.lines} />
      </ul>
    </div>
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
