'use client'

import { useMemo } from 'react'
import type { Column } from '@/domain/board/groupCards'
import { useShownCards } from './BoardContext'

type ShownIn = (column: Column) => string[]

/** Gives the cards of a column that the filter leaves: for the same column the same list. */
export const useShownIn = (): ShownIn => {
  const shown = useShownCards()
  return useMemo(() => shownOf(shown), [shown])
}

const shownOf = (shown: ReadonlySet<string> | null): ShownIn => {
  if (shown === null) return ({ cardIds }) => cardIds
  const known = new WeakMap<Column, string[]>()
  return (column) => {
    const ids = known.get(column) ?? column.cardIds.filter((id) => shown.has(id))
    known.set(column, ids)
    return ids
  }
}
