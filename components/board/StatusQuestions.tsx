'use client'

import { createContext, use, useCallback, useState, type ReactNode } from 'react'
import type { Card } from '@/domain/board/Board'
import { editCard } from '@/domain/board/editCard'
import type { Status } from '@/domain/board/status'
import { useBoard } from './BoardContext'
import { DoneOffer } from './DoneOffer'
import { focusCard } from './focusCard'
import { NotDoneQuestion } from './NotDoneQuestion'

type Ask = (card: Card, status: Status, move: () => void, moved: () => void) => void

const AskContext = createContext<Ask | null>(null)

/**
 * Gives the way to change a status: «не выполнено» asks for the reason first, «выполнено» moves at once and offers
 * to record the real date and the result. `move` writes the status, `moved` says so.
 */
export const useAskStatus = (): Ask => {
  const ask = use(AskContext)
  if (!ask) throw new Error('StatusQuestions is missing above')
  return ask
}

type Pending = { card: Card; move: () => void; moved: () => void }

/** Holds the questions that a change of status asks. */
export const StatusQuestions = ({ children }: { children: ReactNode }) => {
  const { store } = useBoard()
  const [pending, setPending] = useState<Pending | null>(null)
  const [done, setDone] = useState<Card | null>(null)

  const ask: Ask = useCallback((card, status, move, moved) => {
    if (status === 'notDone' && card.status !== 'notDone') return setPending({ card, move, moved })
    move()
    moved()
    if (status === 'done' && card.status !== 'done') setDone(card)
  }, [])

  const answer = (reason: string) => {
    if (!pending) return
    const { card, move, moved } = pending
    store.doc.transact(() => {
      move()
      editCard(store.doc, card.id, { reason })
    })
    setPending(null)
    moved()
  }
  const leave = () => {
    if (pending) focusCard(pending.card.id)
    setPending(null)
  }

  const closeOffer = () => {
    if (done) focusCard(done.id)
    setDone(null)
  }

  return (
    <AskContext value={ask}>
      {children}
      {pending && <NotDoneQuestion reason={pending.card.reason} onAnswer={answer} onCancel={leave} />}
      {done && <DoneOffer key={done.id} card={done} onClose={closeOffer} />}
    </AskContext>
  )
}
