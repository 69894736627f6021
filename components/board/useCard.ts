'use client'

import { useCallback, useSyncExternalStore } from 'react'
import { useBoard } from './BoardContext'
import type { CardView } from './createBoardStore'

/** One card, drawn anew only when something of this very card changes. */
export const useCard = (id: string): CardView | undefined => {
  const { store } = useBoard()
  const subscribe = useCallback((listener: () => void) => store.subscribeCard(id, listener), [store, id])
  const read = () => store.card(id)
  return useSyncExternalStore(subscribe, read, read)
}
