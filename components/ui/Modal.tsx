'use client'

import { Dialog } from 'radix-ui'
import type { ReactNode } from 'react'

/** A dialog in the middle of the page that has to be answered; Escape and a click beside it close it. */
export const Modal = (props: {
  title: string
  description?: string
  onClose: () => void
  children: ReactNode
}) => (
  <Dialog.Root open onOpenChange={(open) => !open && props.onClose()}>
    <Dialog.Portal>
      <Dialog.Overlay className="fixed inset-0 z-40 bg-veil" />
      <Dialog.Content
        className="fixed top-1/2 left-1/2 z-50 max-h-[90dvh] w-[min(32rem,calc(100vw-2rem))] -translate-1/2 overflow-y-auto rounded-xl border border-line bg-raised p-6 shadow-sheet"
        {...(!props.description && { 'aria-describedby': undefined })}
      >
        <Dialog.Title className="text-lg leading-snug font-semibold">{props.title}</Dialog.Title>
        {props.description && (
          <Dialog.Description className="mt-2 text-sm text-soft">{props.description}</Dialog.Description>
        )}
        <div className="mt-4">{props.children}</div>
      </Dialog.Content>
    </Dialog.Portal>
  </Dialog.Root>
)
