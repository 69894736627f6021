'use client'

import { Toast } from 'radix-ui'
import { createContext, use, useCallback, useState, type ReactNode } from 'react'
import { X } from 'lucide-react'
import { useTranslate } from '@/components/messages/useTranslate'

export type Notice = { text: string; action?: { label: string; run: () => void }; danger?: boolean }

type Kept = Notice & { id: number }

const ToastContext = createContext<((notice: Notice) => void) | null>(null)

/** Shows a short notice for a while, with at most one thing to do about it (usually: undo). */
export const useToast = (): ((notice: Notice) => void) => {
  const show = use(ToastContext)
  if (!show) throw new Error('ToastProvider is missing above')
  return show
}

let lastId = 0

/** Holds the notices of the page; they wait while the pointer or the focus is on them. */
export const ToastProvider = (props: { children: ReactNode }) => {
  const t = useTranslate()
  const [notices, setNotices] = useState<Kept[]>([])
  const show = useCallback((notice: Notice) => {
    setNotices((shown) => [...shown.slice(-2), { ...notice, id: ++lastId }])
  }, [])
  const drop = (id: number) => setNotices((shown) => shown.filter((notice) => notice.id !== id))
  return (
    <ToastContext value={show}>
      {props.children}
      <Toast.Provider duration={10_000} swipeDirection="down" label={t('common.notice')}>
        {notices.map(({ id, text, action, danger }) => (
          <Toast.Root
            key={id}
            type={danger ? 'foreground' : 'background'}
            onOpenChange={(open) => !open && drop(id)}
            className={`flex items-center gap-3 rounded-lg border bg-raised py-2 pr-2 pl-4 shadow-sheet ${danger ? 'border-danger' : 'border-line'}`}
          >
            <Toast.Description className="flex-1 text-sm">{text}</Toast.Description>
            {action && (
              <Toast.Action
                altText={action.label}
                onClick={action.run}
                className="rounded px-2 py-1.5 text-sm font-medium text-accent hover:bg-hover"
              >
                {action.label}
              </Toast.Action>
            )}
            <Toast.Close
              aria-label={t('common.close')}
              className="grid size-8 place-items-center rounded text-soft hover:bg-hover"
            >
              <X size={16} aria-hidden />
            </Toast.Close>
          </Toast.Root>
        ))}
        <Toast.Viewport className="fixed bottom-4 left-1/2 z-50 flex w-[min(30rem,calc(100vw-2rem))] -translate-x-1/2 flex-col gap-2 outline-none" />
      </Toast.Provider>
    </ToastContext>
  )
}
