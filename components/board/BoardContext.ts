'use client'

import { createContext, use } from 'react'
import type { Grouping } from '@/domain/board/groupCards'
import type { PlanBounds } from '@/domain/board/occurrencesOf'
import type { ReadPeriod } from '@/domain/board/periodReader'
import type { BoardPerson, Directory } from './BoardRoadmap'
import type { BoardStore } from './createBoardStore'
import type { KeyedStore } from './createKeyedStore'

/** What every part of a board shares. Changes of single cards do not come through here but through the store. */
export type BoardContextValue = {
  store: BoardStore
  readPeriod: ReadPeriod
  bounds: PlanBounds
  /** ISO date in the organisation's time zone. */
  today: string
  directory: Directory
  readOnly: boolean
  grouping: Grouping
  /** Others who have a card open, by the card's id. */
  onCard: KeyedStore<BoardPerson[]>
  openCard: (cardId: string) => void
  /** Says something to screen readers. */
  announce: (text: string) => void
}

export const BoardContext = createContext<BoardContextValue | null>(null)

export const useBoard = (): BoardContextValue => {
  const value = use(BoardContext)
  if (!value) throw new Error('Board is missing above')
  return value
}

/** Apart from the rest: a letter of the search must not draw the cards anew that it leaves. */
export const ShownContext = createContext<ReadonlySet<string> | null>(null)

/** The ids of the cards that the filter leaves; null: all. The same set as long as it has the same cards. */
export const useShownCards = (): ReadonlySet<string> | null => use(ShownContext)
