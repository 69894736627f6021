'use client'

import { useState, type FormEvent } from 'react'
import type { Card } from '@/domain/board/Board'
import { editCard } from '@/domain/board/editCard'
import { longest } from '@/domain/board/longest'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { Field, fieldClass } from '@/components/ui/Field'
import { useEscape } from '@/components/ui/useEscape'
import { useBoard } from './BoardContext'

/**
 * Offers to record when an item was really done and with what result. It stands beside the board and blocks nothing:
 * the card is done already, and a date that nobody confirmed is not written.
 */
export const DoneOffer = ({ card, onClose }: { card: Card; onClose: () => void }) => {
  const t = useTranslate()
  const { store, today } = useBoard()
  const escape = useEscape(onClose)
  const [doneOn, setDoneOn] = useState(card.doneOn ?? today)
  const [actualResult, setActualResult] = useState(card.actualResult)
  /** Words are kept as soon as the field is left: another card may be on its way to take this place. */
  const keepWords = () => {
    if (actualResult !== card.actualResult) editCard(store.doc, card.id, { actualResult })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keepWords()
    editCard(store.doc, card.id, { doneOn: doneOn || undefined })
    onClose()
  }
  return (
    <section
      ref={escape}
      aria-label={t('board.doneOffer.title', { title: card.title })}
      className="fixed right-4 bottom-4 left-4 z-30 rounded-xl border border-line bg-raised p-4 shadow-sheet sm:right-auto sm:w-96"
    >
      <p className="line-clamp-2 text-sm font-medium">{t('board.doneOffer.title', { title: card.title })}</p>
      <form onSubmit={submit} className="mt-3 grid gap-3">
        <Field label={t('board.doneOffer.doneOn')}>
          {(attributes) => (
            <input
              {...attributes}
              type="date"
              value={doneOn}
              onChange={(event) => setDoneOn(event.target.value)}
              className={fieldClass}
            />
          )}
        </Field>
        <Field label={t('board.doneOffer.actualResult')}>
          {(attributes) => (
            <textarea
              {...attributes}
              rows={2}
              maxLength={longest.text}
              value={actualResult}
              onChange={(event) => setActualResult(event.target.value)}
              onBlur={keepWords}
              className={fieldClass}
            />
          )}
        </Field>
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('board.doneOffer.later')}
          </Button>
          <Button type="submit" look="primary">
            {t('board.doneOffer.save')}
          </Button>
        </div>
      </form>
    </section>
  )
}
