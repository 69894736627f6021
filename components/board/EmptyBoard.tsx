'use client'

import { useSyncExternalStore } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { useBoard } from './BoardContext'

/** On a roadmap without items: what it is made of, with an example. The columns below take the first one. */
export const EmptyBoard = () => {
  const t = useTranslate()
  const { store, readOnly } = useBoard()
  const count = useSyncExternalStore(store.subscribe, store.cardCount, store.cardCount)
  if (count > 0) return null
  return (
    <div className="mx-4 mb-3 max-w-2xl rounded-lg border border-line bg-panel p-4 text-sm">
      <h2 className="font-semibold">{t('board.emptyTitle')}</h2>
      <p className="mt-1 text-soft">{t(readOnly ? 'board.emptyReader' : 'board.emptyText')}</p>
    </div>
  )
}
