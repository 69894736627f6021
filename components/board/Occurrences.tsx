'use client'

import type { Card } from '@/domain/board/Board'
import { occurrencesOf } from '@/domain/board/occurrencesOf'
import { tickOccurrence } from '@/domain/board/tickOccurrence'
import { formatDate } from '@/components/messages/formatDate'
import { useLocale } from '@/components/messages/useLocale'
import { useTranslate } from '@/components/messages/useTranslate'
import { useBoard } from './BoardContext'
import { occurrenceName } from './occurrenceName'

/** The times of a recurring item, ticked one by one: two people who tick different ones never undo each other. */
export const Occurrences = ({ card }: { card: Card }) => {
  const t = useTranslate()
  const locale = useLocale()
  const { store, readOnly, readPeriod, bounds, today } = useBoard()
  const times = occurrencesOf(readPeriod(card), bounds)
  if (times.length === 0) return null
  const done = times.filter(({ key }) => card.doneKeys.includes(key)).length
  return (
    <fieldset className="grid gap-1">
      <legend className="text-2xs font-medium text-soft">
        {t('card.occurrences')}. {t('card.occurrencesDone', { done, total: times.length })}
      </legend>
      <ul className="mt-1 grid">
        {times.map(({ key, dueBy }) => {
          const ticked = card.doneKeys.includes(key)
          const late = !ticked && dueBy < today
          return (
            <li key={key}>
              <label className="flex min-h-8 cursor-pointer items-center gap-2 text-sm numeric">
                <input
                  type="checkbox"
                  checked={ticked}
                  disabled={readOnly}
                  onChange={(event) => tickOccurrence(store.doc, card.id, key, event.target.checked)}
                  className="size-4 shrink-0 accent-accent"
                />
                <span>{occurrenceName(key, t, locale)}</span>
                <span className={`text-2xs ${late ? 'font-medium text-danger' : 'text-soft'}`}>
                  {t(late ? 'card.occurrenceLate' : 'card.occurrenceDue', { date: formatDate(dueBy) })}
                </span>
              </label>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
