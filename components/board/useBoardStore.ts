'use client'

import { useLayoutEffect, useState, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import type { Column, MonthView } from '@/domain/board/groupCards'
import { useBoard } from './BoardContext'
import { createBoardStore, type BoardStore } from './createBoardStore'

/** Follows a document while the page shows it; null until it does. */
export const useBoardStore = (doc: Y.Doc, months: MonthView): BoardStore | null => {
  const [store, setStore] = useState<BoardStore | null>(null)
  useLayoutEffect(() => {
    const made = createBoardStore(doc, months)
    // oxlint-disable-next-line react/set-state-in-effect -- what follows a document has to end with the effect; made while drawing, it would stay behind in strict mode
    setStore(made)
    return () => made.destroy()
  }, [doc, months])
  return store
}

/** The columns of the board as it is grouped now. */
export const useColumns = (): Column[] => {
  const { store, grouping } = useBoard()
  const read = () => store.columns(grouping)
  return useSyncExternalStore(store.subscribe, read, read)
}

/** The sections of the board, in their order. */
export const useSections = () => {
  const { store } = useBoard()
  return useSyncExternalStore(store.subscribe, store.sections, store.sections)
}

/** The items of the roadmap as a document, by section. */
export const useSectionRows = () => {
  const { store } = useBoard()
  return useSyncExternalStore(store.subscribe, store.rows, store.rows)
}
