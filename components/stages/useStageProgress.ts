'use client'

import { useMemo, useSyncExternalStore } from 'react'
import { useBoard } from '@/components/board/BoardContext'

/** How many items of each stage are done, of how many that are counted: what was cancelled is out of the plan. */
export const useStageProgress = (): Map<number, { done: number; total: number }> => {
  const { store } = useBoard()
  const read = (grouping: 'stage' | 'status') => () => store.columns(grouping)
  const byStage = useSyncExternalStore(store.subscribe, read('stage'), read('stage'))
  const byStatus = useSyncExternalStore(store.subscribe, read('status'), read('status'))
  return useMemo(() => {
    const idsIn = (status: string) => new Set(byStatus.find(({ key }) => key === status)?.cardIds)
    const [done, cancelled] = [idsIn('done'), idsIn('cancelled')]
    return new Map(
      byStage.flatMap(({ target, cardIds }) => {
        if (target.kind !== 'stage') return []
        const counted = cardIds.filter((id) => !cancelled.has(id))
        const counts = { done: counted.filter((id) => done.has(id)).length, total: counted.length }
        return [[target.stage, counts] as const]
      }),
    )
  }, [byStage, byStatus])
}
