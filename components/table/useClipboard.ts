'use client'

import { useMemo, type ClipboardEvent } from 'react'
import { tableColumns, type TableColumn } from '@/domain/board/tableColumns'
import { useBoard } from '@/components/board/BoardContext'
import { useTranslate } from '@/components/messages/useTranslate'
import { useToast } from '@/components/ui/Toasts'
import type { Grid } from './createGrid'
import { exactType, readExact, writeExact } from './exactCells'
import { readClipboard } from './readClipboard'
import type { TableRow } from './TableRow'
import { useCellNames } from './useCellNames'
import { usePasteNew } from './usePasteNew'
import { useWriteCells, type GivenCell } from './useWriteCells'
import { writeClipboard } from './writeClipboard'

const cardsOf = (rows: TableRow[]): string[] => rows.flatMap((row) => (row.kind === 'card' ? row.cardId : []))

/** The № is computed: among other columns it is passed over, alone it is refused as such. */
const writable = (columns: TableColumn[]) =>
  columns.length > 1 ? columns.filter((column) => column !== 'number') : columns

/** Copies, cuts, pastes and clears the selected cells. Heads of sections in between are passed over. */
export const useClipboard = (grid: Grid) => {
  const t = useTranslate()
  const toast = useToast()
  const { store, readOnly, announce } = useBoard()
  const { wordsOf } = useCellNames()
  const writeCells = useWriteCells()
  const pasteNew = usePasteNew()
  return useMemo(() => {
    const clear = () => {
      const { rows, columns } = grid.selection()
      const cells = cardsOf(rows).flatMap((cardId) =>
        writable(columns).map((column) => ({ cardId, column, words: '' })),
      )
      if (!readOnly && writeCells(cells)) announce(t('table.cleared', { count: cells.length }))
    }

    const copy = (event: ClipboardEvent): boolean => {
      const { rows, columns, isOne } = grid.selection()
      const section = isOne && rows[0]?.kind === 'section' ? rows[0].sectionId : null
      const views = cardsOf(rows).flatMap((id) => store.card(id) ?? [])
      const title = store.sections().find(({ id }) => id === section)?.title
      const cells =
        title === undefined ? views.map((view) => columns.map((column) => wordsOf(view, column))) : [[title]]
      if (cells.length === 0) return false
      event.preventDefault()
      const { text, html } = writeClipboard(cells)
      event.clipboardData.setData('text/plain', text)
      event.clipboardData.setData('text/html', html)
      if (title === undefined) event.clipboardData.setData(exactType, writeExact(views, columns))
      announce(t('table.copied', { count: cells.length * (cells[0]?.length ?? 0) }))
      return true
    }

    const paste = (event: ClipboardEvent) => {
      event.preventDefault()
      const { clipboardData: data } = event
      const block = readClipboard({ html: data.getData('text/html'), text: data.getData('text/plain') })
      const row = grid.row()
      if (readOnly || !block || !row) return
      if (row.kind === 'add') return pasteNew(row.sectionId, block)
      if (row.kind === 'section') return toast({ text: t('table.pasteSection'), danger: true })
      const exact = readExact(data.getData(exactType))
      const cells = place(grid, block, exact)
      if (typeof cells === 'string') {
        const [rows, columns] = [block.length, block[0]?.length ?? 0]
        return toast({ text: t(`table.${cells}`, { rows, columns }), danger: true })
      }
      if (writeCells(cells)) announce(t('table.pasted', { count: cells.length }))
    }

    return {
      clear,
      copy,
      cut: (event: ClipboardEvent) => {
        if (copy(event)) clear()
      },
      paste,
    }
  }, [grid, store, readOnly, announce, wordsOf, writeCells, pasteNew, t, toast])
}

/** Which cells a block of the clipboard goes into, from the first selected one; or what there are too few of. */
const place = (
  grid: Grid,
  block: string[][],
  exact: ReturnType<typeof readExact>,
): GivenCell[] | 'tooFewRows' | 'tooFewColumns' => {
  const { rows, columns, isOne } = grid.selection()
  const [[only = ''] = []] = block
  if (!isOne && block.length === 1 && block[0]?.length === 1)
    return cardsOf(rows).flatMap((cardId) =>
      writable(columns).map((column) => given(cardId, column, only, exact(0, 0, column))),
    )
  const all = grid.rows()
  const cards = cardsOf(all.slice(all.findIndex(({ key }) => key === rows[0]?.key)))
  const targets = tableColumns.slice(tableColumns.indexOf(columns[0] ?? 'title'))
  if (block.length > cards.length) return 'tooFewRows'
  if ((block[0]?.length ?? 0) > targets.length) return 'tooFewColumns'
  const wanted = writable(targets.slice(0, block[0]?.length))
  return block.flatMap((words, down) =>
    wanted.map((column) => {
      const at = targets.indexOf(column)
      return given(cards[down] ?? '', column, words[at] ?? '', exact(down, at, column))
    }),
  )
}

const given = (cardId: string, column: TableColumn, words: string, exact: GivenCell['exact']): GivenCell => ({
  cardId,
  column,
  words,
  ...(exact && { exact }),
})
