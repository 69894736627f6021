'use client'

import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useSyncExternalStore, type ReactNode } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { IconButton } from '@/components/ui/IconButton'
import { useBoard } from './BoardContext'
import { CardFields } from './CardFields'
import { CardMenu } from './CardMenu'
import { focusCard } from './focusCard'
import { useCard } from './useCard'

const wide = '(min-width: 64rem)'

const subscribeWidth = (listener: () => void) => {
  const query = matchMedia(wide)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

const useIsWide = () =>
  useSyncExternalStore(
    subscribeWidth,
    () => matchMedia(wide).matches,
    () => true,
  )

type Props = {
  cardId: string
  /** Shown where the panel covers what else shows it. */
  status?: ReactNode
  /** Under the fields of a card that is there. */
  parts?: ((cardId: string) => ReactNode) | undefined
  onClose: () => void
}

/** All of a card: beside the board where there is room for both, else over the whole page. */
export const CardPanel = ({ cardId, status, parts, onClose }: Props) => {
  const t = useTranslate()
  const view = useCard(cardId)
  const isWide = useIsWide()
  const { readOnly } = useBoard()
  return (
    <Dialog.Root open modal={!isWide} onOpenChange={(open) => !open && onClose()}>
      <PanelFrame isWide={isWide}>
        <Dialog.Content
          aria-describedby={undefined}
          // The board beside the panel stays usable: only Escape and the button close it.
          onInteractOutside={(event) => event.preventDefault()}
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            const panel = event.currentTarget
            if (panel instanceof HTMLElement) panel.focus()
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            focusCard(cardId)
          }}
          className={
            isWide
              ? 'flex h-full w-[27rem] shrink-0 flex-col border-l border-line bg-panel outline-none'
              : 'fixed inset-0 z-40 flex flex-col bg-panel outline-none'
          }
        >
          <div className="flex min-h-14 items-center gap-2 border-b border-line px-4">
            <Dialog.Title className="flex-1 truncate text-sm font-semibold">
              {view ? t('board.number', { number: view.number }) : t('board.open')}
              {view && <span className="sr-only">{view.card.title}</span>}
            </Dialog.Title>
            {!isWide && status}
            {view && !readOnly && (
              <div className="relative size-10">
                <CardMenu view={view} onDeleted={onClose} />
              </div>
            )}
            <Dialog.Close asChild>
              <IconButton label={t('common.close')}>
                <X size={18} aria-hidden />
              </IconButton>
            </Dialog.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 py-4">
            {view ? <CardFields view={view} /> : <p className="text-sm text-soft">{t('card.gone')}</p>}
            {view && parts?.(cardId)}
          </div>
        </Dialog.Content>
      </PanelFrame>
    </Dialog.Root>
  )
}

/** Beside the board the panel is part of the page; over it, it leaves the page's flow. */
const PanelFrame = ({ isWide, children }: { isWide: boolean; children: ReactNode }) =>
  isWide ? children : <Dialog.Portal>{children}</Dialog.Portal>
