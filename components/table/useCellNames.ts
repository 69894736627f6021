'use client'

import { useMemo } from 'react'
import { roleNames } from '@/domain/access/roles'
import type { CellNames } from '@/domain/board/readCell'
import type { Executor } from '@/domain/board/executor'
import { statuses, type Status } from '@/domain/board/status'
import type { TableColumn } from '@/domain/board/tableColumns'
import { foldForComparison } from '@/domain/text/foldForComparison'
import { useBoard } from '@/components/board/BoardContext'
import type { CardView } from '@/components/board/createBoardStore'
import { useExecutorName } from '@/components/board/useExecutorName'
import { useTranslate } from '@/components/messages/useTranslate'

/** The words of a cell, and what words that are put into one stand for. */
export type CellWords = CellNames & { wordsOf: (view: CardView, column: TableColumn) => string }

/** Reads and writes cells as words, in the language of the page and with the names of the organisation's people. */
export const useCellNames = (): CellWords => {
  const t = useTranslate()
  const { directory } = useBoard()
  const nameOf = useExecutorName()
  return useMemo(() => {
    const known = new Map<string, Executor | null>()
    const executors: Executor[] = [
      ...directory.people.map(({ id }) => ({ kind: 'person' as const, id })),
      ...directory.organisations.map(({ id }) => ({ kind: 'organisation' as const, id })),
      ...roleNames.map((role) => ({ kind: 'role' as const, role })),
    ]
    for (const executor of executors) {
      const name = foldForComparison(nameOf(executor))
      known.set(name, known.has(name) ? null : executor)
    }
    const byName = new Map<string, Status>(
      statuses.map((status) => [foldForComparison(t(`status.${status}`)), status]),
    )
    return {
      executorOf: (name) => {
        const found = known.get(foldForComparison(name))
        return found === undefined ? { kind: 'text', text: name } : found
      },
      statusOf: (name) => byName.get(foldForComparison(name)) ?? null,
      wordsOf: ({ card, number }, column) => {
        switch (column) {
          case 'number':
            return number
          case 'period':
            return card.period.text
          case 'lead':
            return card.lead ? nameOf(card.lead) : ''
          case 'coExecutors':
            return joinNames(card.coExecutors.map(nameOf))
          case 'status':
            return t(`status.${card.status}`)
          default:
            return card[column]
        }
      },
    }
  }, [directory, nameOf, t])
}

/** So that `splitExecutors` reads the same names again: a lone name with a comma of its own is closed by a semicolon. */
const joinNames = (names: string[]): string => {
  const [only = '', ...others] = names
  return others.length === 0 && only.includes(',') ? `${only};` : names.join('; ')
}
