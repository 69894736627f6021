'use client'

import { useMemo, type RefObject } from 'react'
import { useLocale } from '@/components/messages/useLocale'
import { useTranslate } from '@/components/messages/useTranslate'
import { useBoard } from './BoardContext'
import { columnTitle } from './columnTitle'
import { slotPosition, type Lane, type Slot } from './Slot'

/** What screen readers hear while a card is moved. */
export const useDragAnnouncements = (lanes: RefObject<Lane[]>) => {
  const t = useTranslate()
  const locale = useLocale()
  const { announce, store, grouping } = useBoard()
  return useMemo(() => {
    const titleOf = (columnKey: string) => {
      const column = store.columns(grouping).find(({ key }) => key === columnKey)
      return column ? columnTitle(column, t, locale) : ''
    }
    return {
      start: (title: string) => announce(t('board.drag.start', { title })),
      over: (slot: Slot, cardId: string) => {
        const column = titleOf(slot.columnKey)
        if (grouping === 'month') return announce(t('board.drag.overColumn', { column }))
        announce(t('board.drag.over', { column, ...slotPosition(lanes.current, slot, cardId) }))
      },
      cancel: (title: string) => announce(t('board.drag.cancel', { title })),
      end: (title: string, columnKey: string) =>
        announce(t('board.drag.end', { title, column: titleOf(columnKey) })),
    }
  }, [t, locale, announce, store, grouping, lanes])
}
