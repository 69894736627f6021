'use client'

import { CircleQuestionMark } from 'lucide-react'
import { dueState } from '@/domain/board/dueState'
import type { TableColumn } from '@/domain/board/tableColumns'
import { useBoard } from '@/components/board/BoardContext'
import type { CardView } from '@/components/board/createBoardStore'
import { DueBadge } from '@/components/board/DueBadge'
import { periodDates } from '@/components/board/periodDates'
import { StatusChip } from '@/components/board/StatusChip'
import { useExecutorName } from '@/components/board/useExecutorName'
import { useTranslate } from '@/components/messages/useTranslate'

type Props = { column: TableColumn; view: CardView }

/** What a cell shows of a card while nobody edits it here. */
export const CellContent = ({ column, view: { card, number } }: Props) => {
  const t = useTranslate()
  const nameOf = useExecutorName()
  switch (column) {
    case 'number':
      return <span className="block pt-0.5 pr-5 text-2xs text-soft numeric">{number}</span>
    case 'period':
      return <PeriodContent card={card} />
    case 'lead':
      return card.lead && <span className="break-words">{nameOf(card.lead)}</span>
    case 'coExecutors':
      return (
        <ul>
          {card.coExecutors.map((executor) => (
            <li key={JSON.stringify(executor)} className="break-words">
              {nameOf(executor)}
            </li>
          ))}
        </ul>
      )
    case 'status':
      return (
        <>
          <StatusChip status={card.status} />
          {card.status === 'notDone' && card.reason && (
            <p className="mt-1 line-clamp-3 text-2xs break-words text-not-done">
              {t('card.reason')}: {card.reason}
            </p>
          )}
        </>
      )
    default:
      return (
        <span
          className={`line-clamp-[14] break-words whitespace-pre-line ${column === 'title' ? 'font-medium' : ''}`}
        >
          {card[column]}
        </span>
      )
  }
}

/** The words as written; the dates that follow from them come into sight on hover and focus. */
const PeriodContent = ({ card }: { card: CardView['card'] }) => {
  const t = useTranslate()
  const { readPeriod, bounds, today } = useBoard()
  const period = readPeriod(card)
  const due = dueState(card, period, bounds, today)
  const dates = periodDates(period, t)
  const isDoubtful = card.period.text !== '' && (period.kind === 'unknown' || period.warnings.length > 0)
  return (
    <>
      <span className="break-words numeric">
        {card.period.text}
        {isDoubtful && (
          <CircleQuestionMark
            size={13}
            aria-label={t('period.doubtful')}
            className="ml-1 inline text-warning"
          />
        )}
      </span>
      {/* In one place: the line is there for either, so that nothing moves when the pointer comes. */}
      {(due || dates) && (
        <div className="mt-0.5 grid *:[grid-area:1/1]">
          {due && (
            <p className={dates && 'group-focus-within:opacity-0 group-hover:opacity-0'}>
              <DueBadge due={due} />
            </p>
          )}
          {dates && (
            <p className="text-2xs text-soft opacity-0 numeric group-focus-within:opacity-100 group-hover:opacity-100">
              {dates}
            </p>
          )}
        </div>
      )}
    </>
  )
}
