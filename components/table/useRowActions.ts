'use client'

import { useMemo } from 'react'
import { deleteCard } from '@/domain/board/deleteCard'
import { moveRows } from '@/domain/board/moveRows'
import { moveSection } from '@/domain/board/moveSection'
import { restoreCard } from '@/domain/board/restoreCard'
import type { Status } from '@/domain/board/status'
import { writeCells } from '@/domain/board/writeCells'
import { useBoard } from '@/components/board/BoardContext'
import { useTranslate } from '@/components/messages/useTranslate'
import { serverNow } from '@/components/realtime/serverTime'
import { useToast } from '@/components/ui/Toasts'
import type { Grid } from './createGrid'
import type { TableRow } from './TableRow'

export type RowActions = {
  /** The items that a menu or key acts on: the selected rows where `cardId` is one of several, else the one. */
  chosen: (cardId: string) => string[]
  /** One row up or down, into the section beside at its end. Sections go with all of theirs. */
  shift: (row: TableRow, by: 1 | -1) => void
  canShift: (row: TableRow, by: 1 | -1) => boolean
  /** Puts items right after another one, or to the top of a section. */
  put: (cardIds: string[], to: { sectionId: string; after: string | null }) => void
  putSection: (sectionId: string, after: string | null) => void
  toSection: (cardIds: string[], sectionId: string) => void
  setStatus: (cardIds: string[], status: Status) => void
  remove: (cardIds: string[]) => void
}

/** What can be done with rows of the table, by mouse, keyboard and menu alike; each is one step and is announced. */
export const useRowActions = (grid: Grid): RowActions => {
  const t = useTranslate()
  const toast = useToast()
  const { store, announce } = useBoard()
  return useMemo(() => {
    const { doc } = store
    const titleOf = (cardId: string) => store.card(cardId)?.card.title ?? ''
    const sectionTitle = (id: string) => store.sections().find((section) => section.id === id)?.title ?? ''

    const put: RowActions['put'] = (cardIds, to) => {
      const [first = ''] = cardIds
      moveRows(doc, cardIds, to)
      const { number = '' } = store.card(first) ?? {}
      announce(
        cardIds.length > 1
          ? t('table.movedMany', { count: cardIds.length, section: sectionTitle(to.sectionId) })
          : t('table.moved', { title: titleOf(first), number, section: sectionTitle(to.sectionId) }),
      )
    }

    /** Where one step leads: past the neighbour in sight, or into the section beside. */
    const targetOf = (row: TableRow, by: 1 | -1): { sectionId: string; after: string | null } | null => {
      if (row.kind !== 'card') return null
      const rows = grid.rows().filter(({ kind }) => kind !== 'add')
      const at = rows.findIndex(({ key }) => key === row.key)
      const beside = rows[at + by]
      if (by === 1) {
        if (!beside) return null
        return beside.kind === 'card'
          ? { sectionId: beside.sectionId, after: beside.cardId }
          : { sectionId: beside.sectionId, after: null }
      }
      if (beside?.kind === 'card') {
        const before = rows[at - 2]
        const after = before?.kind === 'card' && before.sectionId === beside.sectionId ? before.cardId : null
        return { sectionId: beside.sectionId, after }
      }
      const sections = store.sections()
      const previous = sections[sections.findIndex(({ id }) => id === row.sectionId) - 1]
      return previous ? { sectionId: previous.id, after: store.lastIn(previous.id) } : null
    }

    const putSection = (sectionId: string, after: string | null) => {
      moveSection(doc, sectionId, { after })
      const place = store.sections().findIndex(({ id }) => id === sectionId) + 1
      announce(t('table.movedSection', { title: sectionTitle(sectionId), place }))
    }

    const sectionTarget = (sectionId: string, by: 1 | -1): { after: string | null } | null => {
      const sections = store.sections()
      const at = sections.findIndex(({ id }) => id === sectionId)
      if (!sections[at + by]) return null
      return { after: sections[by === 1 ? at + 1 : at - 2]?.id ?? null }
    }

    return {
      chosen: (cardId) => {
        const ids = grid.selection().rows.flatMap((row) => (row.kind === 'card' ? row.cardId : []))
        return ids.includes(cardId) ? ids : [cardId]
      },
      canShift: (row, by) =>
        row.kind === 'section' ? sectionTarget(row.sectionId, by) !== null : targetOf(row, by) !== null,
      shift: (row, by) => {
        if (row.kind === 'section') {
          const target = sectionTarget(row.sectionId, by)
          if (target) putSection(row.sectionId, target.after)
        }
        const target = targetOf(row, by)
        if (row.kind === 'card' && target) put([row.cardId], target)
      },
      put,
      putSection,
      toSection: (cardIds, sectionId) => put(cardIds, { sectionId, after: store.lastIn(sectionId) }),
      setStatus: (cardIds, status) => {
        writeCells(
          doc,
          cardIds.map((cardId) => ({ cardId, status })),
        )
        announce(t('table.statusOfMany', { count: cardIds.length, status: t(`status.${status}`) }))
      },
      remove: (cardIds) => {
        const title = titleOf(cardIds[0] ?? '')
        const at = new Date(serverNow()).toISOString()
        grid.keepFocus()
        doc.transact(() => {
          for (const id of cardIds) deleteCard(doc, id, at)
        })
        toast({
          text:
            cardIds.length > 1
              ? t('table.deletedMany', { count: cardIds.length })
              : t('board.deleted', { title }),
          action: {
            label: t('common.undo'),
            run: () =>
              doc.transact(() => {
                for (const id of cardIds) restoreCard(doc, id)
              }),
          },
        })
      },
    }
  }, [grid, store, announce, t, toast])
}
