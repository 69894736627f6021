'use client'

import { CircleQuestionMark, Users } from 'lucide-react'
import { dueState } from '@/domain/board/dueState'
import { occurrencesOf } from '@/domain/board/occurrencesOf'
import { useTranslate } from '@/components/messages/useTranslate'
import { useBoard } from './BoardContext'
import type { CardView } from './createBoardStore'
import { DueBadge } from './DueBadge'
import { periodDates } from './periodDates'
import { StatusChip } from './StatusChip'
import { useExecutorName } from './useExecutorName'

/** What a card shows of itself on the board; the one under the pointer while dragging looks the same. */
export const CardFace = ({ view, titleId }: { view: CardView; titleId?: string }) => {
  const t = useTranslate()
  const { readPeriod, bounds, today, grouping } = useBoard()
  const nameOf = useExecutorName()
  const { card, number } = view
  const period = readPeriod(card)
  const due = dueState(card, period, bounds, today)
  const times = occurrencesOf(period, bounds)
  const done = times.filter(({ key }) => card.doneKeys.includes(key)).length
  const dates = periodDates(period, t)
  const doubtful = period.kind === 'unknown' || period.warnings.length > 0
  const responsible = [card.lead, ...card.coExecutors].flatMap((executor) => executor ?? []).map(nameOf)
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 pr-8">
        <span className="text-2xs text-soft numeric">{t('board.number', { number })}</span>
        {/* The column says it already where the board is grouped by status. */}
        {grouping !== 'status' && <StatusChip status={card.status} />}
        {due && <DueBadge due={due} />}
      </div>
      <a
        id={titleId}
        href={`?card=${card.id}`}
        data-open
        data-stop
        tabIndex={-1}
        draggable={false}
        aria-describedby="board-instructions"
        className="mt-1.5 line-clamp-4 text-sm leading-snug font-medium break-words text-ink after:absolute after:inset-0 after:content-[''] focus-visible:outline-none"
      >
        {card.title}
      </a>
      {card.period.text && (
        <p className="relative mt-1.5 text-2xs text-soft numeric">
          <span className="line-clamp-2">
            {card.period.text}
            {doubtful && (
              <CircleQuestionMark
                size={12}
                aria-label={t('period.doubtful')}
                className="ml-1 inline text-warning"
              />
            )}
          </span>
          {dates && (
            <span className="absolute right-0 bottom-0 bg-panel pl-2 whitespace-nowrap opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 print:hidden">
              {dates}
            </span>
          )}
        </p>
      )}
      {responsible.length > 0 && (
        <p className="mt-1 flex items-start gap-1.5 text-2xs text-soft">
          <Users size={12} aria-hidden className="mt-0.5 shrink-0" />
          <span className="line-clamp-2">{responsible.join(', ')}</span>
        </p>
      )}
      {card.status === 'notDone' && card.reason && (
        <p className="mt-1 line-clamp-3 text-2xs break-words text-not-done">
          {t('card.reason')}: {card.reason}
        </p>
      )}
      {times.length > 0 && <Progress done={done} total={times.length} />}
    </>
  )
}

const Progress = ({ done, total }: { done: number; total: number }) => {
  const t = useTranslate()
  return (
    <div className="mt-2 flex items-center gap-2 text-2xs text-soft numeric">
      <progress
        value={done}
        max={total}
        aria-label={t('board.progress', { done, total })}
        className="h-1.5 flex-1 appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-done [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-done"
      />
      <span aria-hidden>
        {done} / {total}
      </span>
    </div>
  )
}
