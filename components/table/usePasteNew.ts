'use client'

import { useCallback } from 'react'
import { addCard } from '@/domain/board/addCard'
import { maxCards } from '@/domain/board/allowBoard'
import type { CardEdit } from '@/domain/board/editCard'
import { readCell } from '@/domain/board/readCell'
import type { Status } from '@/domain/board/status'
import { tableColumns } from '@/domain/board/tableColumns'
import { useBoard } from '@/components/board/BoardContext'
import { useTranslate } from '@/components/messages/useTranslate'
import { useToast } from '@/components/ui/Toasts'
import { columnName } from './columnName'
import { useCellNames } from './useCellNames'
import { useHome } from './useHome'
import { refusalText } from './useWriteCells'

/** So many items are added by one paste; a longer roadmap is better read from its file. */
const mostNew = 200

type NewItem = { title: string; edit: CardEdit; status?: Status }

/**
 * Adds an item for each row of a block at the end of a section, as one step: all of them or none. The first column is
 * the title, or the № where it holds nothing but numbers.
 */
export const usePasteNew = (): ((sectionId: string, block: string[][]) => void) => {
  const t = useTranslate()
  const toast = useToast()
  const { store, announce } = useBoard()
  const names = useCellNames()
  const homeOf = useHome()
  return useCallback(
    (sectionId, block) => {
      const isNumbered =
        (block[0]?.length ?? 0) > 1 && block.every(([first = '']) => /^[\d.\s]*$/u.test(first))
      const columns = tableColumns.slice(isNumbered ? 0 : 1)
      const rows = block.filter((row) => row.some((words) => words.trim()))
      const refuse = (text: string) => toast({ text, danger: true })
      if ((block[0]?.length ?? 0) > columns.length)
        return refuse(t('table.tooFewColumns', { rows: rows.length, columns: block[0]?.length ?? 0 }))
      if (rows.length > mostNew) return refuse(t('table.tooManyNew', { most: mostNew }))
      if (store.cardCount() + store.bin().length + rows.length > maxCards)
        return refuse(t('table.boardFull', { most: maxCards }))
      const items: NewItem[] = []
      for (const [at, row] of rows.entries()) {
        const item: NewItem = { title: '', edit: {} }
        for (const [index, words] of row.entries()) {
          const column = columns[index]
          if (!column || column === 'number' || (!words.trim() && column !== 'title')) continue
          const reading = readCell(column, words, { status: 'planned' }, names)
          if ('refused' in reading) {
            const why = refusalText(reading.refused, t)
            return refuse(t('table.refusedNew', { row: at + 1, column: columnName(column, t), why }))
          }
          if ('status' in reading) item.status = reading.status
          else Object.assign(item.edit, reading.edit)
        }
        item.title = item.edit.title ?? ''
        items.push(item)
      }
      const { doc } = store
      doc.transact(() => {
        const home = homeOf(sectionId)
        for (const { title, edit, status } of items)
          addCard(doc, { ...given(edit), title }, { sectionId: home, ...(status && { status }) })
      })
      announce(t('table.addedMany', { count: items.length }))
    },
    [store, names, homeOf, announce, t, toast],
  )
}

/** Without the keys that stand for nothing: a new card simply does not have them. */
const given = (edit: CardEdit) =>
  Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined)) as {
    [Key in keyof CardEdit]: NonNullable<CardEdit[Key]>
  }
