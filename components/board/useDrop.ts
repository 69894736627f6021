'use client'

import { useCallback } from 'react'
import { addSection } from '@/domain/board/addSection'
import { editCard } from '@/domain/board/editCard'
import type { Column } from '@/domain/board/groupCards'
import { moveCard } from '@/domain/board/moveCard'
import { moveRow } from '@/domain/board/moveRow'
import { useLocale } from '@/components/messages/useLocale'
import { useTranslate } from '@/components/messages/useTranslate'
import { useToast } from '@/components/ui/Toasts'
import { useBoard } from './BoardContext'
import { columnTitle, stageName } from './columnTitle'
import { focusCard } from './focusCard'
import { useAskStatus } from './StatusQuestions'
import { writeMonth } from './writeMonth'

/**
 * Puts a card into a column right after another card (null: at the top): the same for mouse, touch, keyboard and menu.
 * What that writes depends on the column: the status, the section of the stage, or the words of the period.
 */
export const useDrop = (): ((cardId: string, column: Column, after: string | null) => void) => {
  const t = useTranslate()
  const locale = useLocale()
  const toast = useToast()
  const { store, announce } = useBoard()
  const askStatus = useAskStatus()
  return useCallback(
    (cardId, column, after) => {
      const { doc } = store
      const card = store.card(cardId)?.card
      if (!card) return
      const { target } = column
      const moved = () => {
        announce(t('board.drag.end', { title: card.title, column: columnTitle(column, t, locale) }))
        focusCard(cardId)
      }
      switch (target.kind) {
        case 'status':
          askStatus(card, target.status, () => moveCard(doc, cardId, { status: target.status, after }), moved)
          return
        case 'stage':
          doc.transact(() => {
            const home =
              (after !== null && store.card(after)?.card.sectionId) ||
              target.sectionIds[0] ||
              addSection(doc, { title: stageName(target.stage, t), stage: target.stage })
            moveRow(doc, cardId, { sectionId: home, after })
          })
          return moved()
        case 'section':
          moveRow(doc, cardId, { sectionId: target.sectionId, after })
          return moved()
        case 'month': {
          if (target.month === null) return
          const before = card.period
          const period = { text: writeMonth(target.month) }
          if (before.text === period.text && before.override === undefined) return
          editCard(doc, cardId, { period })
          toast({
            text: t('board.monthMoved', { title: card.title, words: period.text }),
            action: {
              label: t('common.undo'),
              run: () => {
                if (store.card(cardId)?.card.period.text !== period.text)
                  return toast({ text: t('board.periodChangedMeanwhile') })
                editCard(doc, cardId, { period: before })
              },
            },
          })
          return moved()
        }
      }
    },
    [store, t, locale, toast, announce, askStatus],
  )
}
