'use client'

import { useMemo } from 'react'
import type { Executor } from '@/domain/board/executor'
import { useTranslate } from '@/components/messages/useTranslate'
import { useBoard } from './BoardContext'
import type { Directory } from './BoardRoadmap'
import { executorNames } from './executorNames'

const none: Directory['people'] = []

/** executorNames of the board's directory, and of `others` where that does not have them. */
export const useExecutorName = (others: Directory['people'] = none): ((executor: Executor) => string) => {
  const t = useTranslate()
  const { directory } = useBoard()
  return useMemo(
    () => executorNames({ ...directory, people: [...others, ...directory.people] }, t),
    [directory, others, t],
  )
}
