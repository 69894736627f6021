'use client'

import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type * as Y from 'yjs'
import { noFilter, type BoardFilter } from '@/domain/board/BoardFilter'
import { dueDate } from '@/domain/board/dueDate'
import { periodReader } from '@/domain/board/periodReader'
import { planMonths } from '@/domain/board/planMonths'
import { useTranslate } from '@/components/messages/useTranslate'
import { LazyTable, useTableAhead } from '@/components/table/LazyTable'
import { BoardContext, ShownContext } from './BoardContext'
import type { BoardPerson, BoardRoadmap, Directory } from './BoardRoadmap'
import { groupingOf, type BoardView } from './BoardView'
import { Columns } from './Columns'
import { createAnnouncer } from './createAnnouncer'
import { createKeyedStore } from './createKeyedStore'
import { EmptyBoard } from './EmptyBoard'
import { executorNames } from './executorNames'
import { LazyCardPanel, usePanelAhead } from './LazyCardPanel'
import { StatusQuestions } from './StatusQuestions'
import { useBoardStore } from './useBoardStore'
import { useShown } from './useShown'
import { useToday } from './useToday'

export type BoardProps = {
  doc: Y.Doc
  roadmap: BoardRoadmap
  directory: Directory
  /** Shows everything and offers nothing that changes it. */
  readOnly: boolean
  view: BoardView
  /** Which cards are wanted; all where nothing is given. */
  filter?: BoardFilter
  people: BoardPerson[]
  openCardId: string | null
  onOpenCard: (cardId: string | null) => void
  /** Stands above the columns, inside the board's context. */
  children?: ReactNode
  /** Must stay in sight also where an open card covers the whole page. */
  status?: ReactNode
  /** What stands under the fields of an open card, and comes from elsewhere than the board: its note, its history. */
  cardParts?: (cardId: string) => ReactNode
  /** Stands where an open card would, while none is open. */
  beside?: ReactNode
}

/**
 * The board of one roadmap over its live document. A change by somebody else draws exactly the card that it concerns.
 * It knows neither network nor address: whoever shows it gives the document and keeps view and open card.
 */
export const Board = (props: BoardProps) => {
  const { doc, roadmap, directory, readOnly, view, people, openCardId, onOpenCard } = props
  const t = useTranslate()
  const { planStart, planEnd, schoolYearStart, calendarYear } = roadmap
  const reading = useMemo(() => {
    const bounds = { planStart, planEnd }
    const readPeriod = periodReader({ schoolYearStart, calendarYear, ...bounds })
    const months = planMonths(planStart, planEnd)
    const monthOf = (card: Parameters<typeof dueDate>[0] & Parameters<typeof readPeriod>[0]) =>
      dueDate(card, readPeriod(card), bounds)?.slice(0, 7) ?? null
    return { bounds, readPeriod, view: { months, monthOf } }
  }, [planStart, planEnd, schoolYearStart, calendarYear])
  const store = useBoardStore(doc, reading.view)
  const today = useToday(roadmap.timeZone)
  const nameOf = useMemo(() => executorNames(directory, t), [directory, t])
  const facts = useMemo(() => ({ ...reading, today }), [reading, today])
  const shown = useShown(store, props.filter ?? noFilter, facts, nameOf)
  const [{ announce, Announcements }] = useState(createAnnouncer)
  const onCard = useOnCard(people)
  const grouping = groupingOf(view)
  usePanelAhead()
  useTableAhead()

  const value = useMemo(
    () =>
      store && {
        store,
        readPeriod: reading.readPeriod,
        bounds: reading.bounds,
        today,
        directory,
        readOnly,
        grouping,
        onCard,
        openCard: onOpenCard,
        announce,
      },
    [store, reading, today, directory, readOnly, grouping, onCard, onOpenCard, announce],
  )
  if (!value) return null
  return (
    <BoardContext value={value}>
      <ShownContext value={shown}>
        <StatusQuestions>
          <div className="flex h-full min-h-0 flex-col">
            {props.children}
            <EmptyBoard />
            <div className="flex min-h-0 flex-1">
              <div className="min-w-0 flex-1">
                {view === 'table' ? (
                  <LazyTable label={t('table.label', { title: roadmap.title })} openCardId={openCardId} />
                ) : (
                  <Columns label={t('board.label', { title: roadmap.title })} openCardId={openCardId} />
                )}
              </div>
              {openCardId === null ? (
                props.beside
              ) : (
                <LazyCardPanel
                  cardId={openCardId}
                  status={props.status}
                  parts={props.cardParts}
                  onClose={() => onOpenCard(null)}
                />
              )}
            </div>
          </div>
          <Announcements />
        </StatusQuestions>
      </ShownContext>
    </BoardContext>
  )
}

/** Who else has which card open, by card, with the same list while it stays the same. */
const useOnCard = (people: BoardPerson[]) => {
  const [onCard] = useState(createKeyedStore<BoardPerson[]>)
  const last = useRef(new Map<string, BoardPerson[]>())
  useEffect(() => {
    const next = new Map<string, BoardPerson[]>()
    for (const person of people) {
      if (person.isMe || person.cardId === null) continue
      next.set(person.cardId, [...(next.get(person.cardId) ?? []), person])
    }
    for (const [cardId, list] of next) {
      const before = last.current.get(cardId)
      if (before && JSON.stringify(before) === JSON.stringify(list)) next.set(cardId, before)
    }
    last.current = next
    onCard.replace(next)
  }, [people, onCard])
  return onCard
}
