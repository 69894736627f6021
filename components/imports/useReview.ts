'use client'

import { useMemo, useState } from 'react'
import { periodReader } from '@/domain/board/periodReader'
import type { PlannedPeriod } from '@/domain/imports/plannedPeriods'
import { periodWords, reviewRow, type ReviewedRow } from '@/domain/imports/reviewRow'
import type { RoadmapRow } from '@/domain/imports/RoadmapReading'
import { rowKey, type RowEdit, type RowEdits } from '@/domain/imports/RowEdit'
import { planFacts, type Plan } from '@/domain/roadmap/Plan'
import { isProper } from './PlanField'
import { usePlannedPeriods } from './usePlannedPeriods'

/** A row as the preview draws it; the same object as long as nothing about it changes. */
export type PreviewRow = ReviewedRow & { key: string; row: RoadmapRow }

type Kept = {
  row: RoadmapRow
  edit: RowEdit | undefined
  planned: PlannedPeriod
  plan: Plan
  drawn: PreviewRow
}

const isSame = (one: PlannedPeriod, other: PlannedPeriod) =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

/**
 * The rows of a reading with a person's edits, for a plan. A change of one row makes one new object. `isReading`: the
 * periods are still being read for it.
 */
export const useReview = (
  rows: RoadmapRow[],
  edits: RowEdits,
  plan: Plan,
): { rows: PreviewRow[]; isReading: boolean } => {
  const [kept] = useState(() => new Map<string, Kept>())
  const [lastPlan, setLastPlan] = useState(plan)
  // While dates are being typed the periods stay as they were.
  if (plan !== lastPlan && isProper(plan)) setLastPlan(plan)
  const words = JSON.stringify(rows.map((row) => periodWords(row, edits[rowKey(row)])))
  const { planned, isReading } = usePlannedPeriods(words, lastPlan)
  const corrected = useMemo(() => {
    const read = periodReader(planFacts(lastPlan))
    return (override: string) => read({ period: { text: override } })
  }, [lastPlan])
  const reviewed = rows.map((row, at) => {
    const key = rowKey(row)
    const edit = edits[key]
    const period = planned[at] ?? { period: row.period, override: null }
    const known = kept.get(key)
    if (known?.row === row && known.edit === edit && known.plan === lastPlan && isSame(known.planned, period))
      return known.drawn
    const drawn = { ...reviewRow(row, at, edit, period, corrected), key, row }
    kept.set(key, { row, edit, planned: period, plan: lastPlan, drawn })
    return drawn
  })
  return { rows: reviewed, isReading }
}
