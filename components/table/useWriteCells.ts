'use client'

import { useCallback } from 'react'
import { readCell, type CellRefusal } from '@/domain/board/readCell'
import type { CardEdit } from '@/domain/board/editCard'
import type { TableColumn } from '@/domain/board/tableColumns'
import { writeCells, type CellsOfCard } from '@/domain/board/writeCells'
import { useBoard } from '@/components/board/BoardContext'
import type { Translate } from '@/components/messages/createTranslate'
import { useTranslate } from '@/components/messages/useTranslate'
import { useToast } from '@/components/ui/Toasts'
import { columnName } from './columnName'
import { useCellNames } from './useCellNames'

/** What a cell is to hold. `exact`: the value itself, where it is known better than by its words. */
export type GivenCell = { cardId: string; column: TableColumn; words: string; exact?: CardEdit }

/** So many refused cells are named; the rest is counted. */
const mostNamed = 3

export const refusalText = (refusal: CellRefusal, t: Translate): string =>
  typeof refusal === 'string'
    ? t(`table.refusal.${refusal}`)
    : t('table.refusal.tooLong', { most: refusal.tooLong })

/**
 * Writes many cells as one step, all of them or none: where one does not take what is given, a sentence names it and
 * nothing is changed. Says whether they were written.
 */
export const useWriteCells = (): ((cells: GivenCell[]) => boolean) => {
  const t = useTranslate()
  const toast = useToast()
  const { store } = useBoard()
  const names = useCellNames()
  return useCallback(
    (cells) => {
      const changes = new Map<string, CellsOfCard>()
      const refused: string[] = []
      for (const { cardId, column, words, exact } of cells) {
        const view = store.card(cardId)
        // What stands there already may be more than its words: a person who has left, a corrected period.
        if (!view || names.wordsOf(view, column) === words) continue
        const reading = exact ? { edit: exact } : readCell(column, words, view.card, names)
        const before = changes.get(cardId) ?? { cardId }
        if ('refused' in reading)
          refused.push(
            t('table.refusedCell', {
              number: view.number,
              column: columnName(column, t),
              why: refusalText(reading.refused, t),
            }),
          )
        else if ('status' in reading) changes.set(cardId, { ...before, status: reading.status })
        else changes.set(cardId, { ...before, edit: { ...before.edit, ...reading.edit } })
      }
      if (refused.length > 0) {
        const cells = refused.slice(0, mostNamed).join('; ')
        toast({ text: t('table.refused', { cells, more: refused.length - mostNamed }), danger: true })
        return false
      }
      writeCells(store.doc, [...changes.values()])
      return true
    },
    [store, names, t, toast],
  )
}
