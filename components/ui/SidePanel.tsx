'use client'

import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { IconButton } from './IconButton'
import { useMedia } from './useMedia'

const wide = '(min-width: 64rem)'

type Props = {
  title: ReactNode
  /** Beside the title. */
  tools?: ReactNode
  /** Shown where the panel covers what else shows it. */
  status?: ReactNode
  onClose: () => void
  /** Puts the focus back to where the panel was opened from. */
  returnFocus: () => void
  children: ReactNode
}

/** Something that stands beside the page where there is room for both, else over the whole page. Escape closes it. */
export const SidePanel = ({ title, tools, status, onClose, returnFocus, children }: Props) => {
  const t = useTranslate()
  const isWide = useMedia(wide)
  return (
    <Dialog.Root open modal={!isWide} onOpenChange={(open) => !open && onClose()}>
      <Frame isWide={isWide}>
        <Dialog.Content
          aria-describedby={undefined}
          // The page beside the panel stays usable: only Escape and the button close it.
          onInteractOutside={(event) => event.preventDefault()}
          // In a search Escape empties the search, in a cell of the table it gives up what is typed there.
          onEscapeKeyDown={(event) => {
            if (event.target instanceof Element && event.target.closest('[role=search], [data-editor]'))
              event.preventDefault()
          }}
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            const panel = event.currentTarget
            if (panel instanceof HTMLElement) panel.focus()
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            returnFocus()
          }}
          className={
            isWide
              ? 'flex h-full w-[27rem] shrink-0 flex-col border-l border-line bg-panel outline-none'
              : 'fixed inset-0 z-40 flex flex-col bg-panel outline-none'
          }
        >
          <div className="flex min-h-14 items-center gap-2 border-b border-line px-4">
            <Dialog.Title className="flex-1 truncate text-sm font-semibold">{title}</Dialog.Title>
            {!isWide && status}
            {tools}
            <Dialog.Close asChild>
              <IconButton label={t('common.close')}>
                <X size={18} aria-hidden />
              </IconButton>
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Content>
      </Frame>
    </Dialog.Root>
  )
}

/** Beside the page the panel is part of it; over it, it leaves the page's flow. */
const Frame = ({ isWide, children }: { isWide: boolean; children: ReactNode }) =>
  isWide ? children : <Dialog.Portal>{children}</Dialog.Portal>
