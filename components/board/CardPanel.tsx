'use client'

import type { ReactNode } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { SidePanel } from '@/components/ui/SidePanel'
import { useBoard } from './BoardContext'
import { CardFields } from './CardFields'
import { CardMenu } from './CardMenu'
import { focusCard } from './focusCard'
import { useCard } from './useCard'

type Props = {
  cardId: string
  /** Shown where the panel covers what else shows it. */
  status?: ReactNode
  /** Under the fields of a card that is there. */
  parts?: ((cardId: string) => ReactNode) | undefined
  onClose: () => void
}

/** All of a card, beside the board or over it. */
export const CardPanel = ({ cardId, status, parts, onClose }: Props) => {
  const t = useTranslate()
  const view = useCard(cardId)
  const { readOnly } = useBoard()
  return (
    <SidePanel
      title={
        <>
          {view ? t('board.number', { number: view.number }) : t('board.open')}
          {view && <span className="sr-only">{view.card.title}</span>}
        </>
      }
      tools={
        view &&
        !readOnly && (
          <div className="relative size-10">
            <CardMenu view={view} onDeleted={onClose} />
          </div>
        )
      }
      status={status}
      onClose={onClose}
      returnFocus={() => focusCard(cardId)}
    >
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 py-4">
        {view ? <CardFields view={view} /> : <p className="text-sm text-soft">{t('card.gone')}</p>}
        {view && parts?.(cardId)}
      </div>
    </SidePanel>
  )
}
