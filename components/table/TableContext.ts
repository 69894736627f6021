'use client'

import { createContext, use } from 'react'
import type { Grid } from './createGrid'
import type { RowActions } from './useRowActions'

/** Where to go on from a cell that was edited: down as Enter does, right as Tab does; null stays. */
export type Onward = 'down' | 'up' | 'right' | 'left' | null

export type TableContextValue = {
  grid: Grid
  actions: RowActions
  /** Ends the editing of the cursor's cell and goes on. */
  leave: (to: Onward) => void
}

export const TableContext = createContext<TableContextValue | null>(null)

export const useTable = (): TableContextValue => {
  const value = use(TableContext)
  if (!value) throw new Error('RoadmapTable is missing above')
  return value
}
