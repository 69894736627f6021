'use client'

import { useTranslate } from '@/components/messages/useTranslate'

const columns = [3, 2, 1, 2]

/** The shape of a board while it is on its way; `text` says what is waited for. */
export const BoardSkeleton = ({ text }: { text?: string }) => {
  const t = useTranslate()
  return (
    <div className="flex h-full min-h-0 flex-col" aria-busy>
      <p role="status" className="px-4 pb-3 text-sm text-soft">
        {text ?? t('board.loading')}
      </p>
      <div aria-hidden className="flex min-h-0 flex-1 items-start gap-3 overflow-hidden px-4">
        {columns.map((cards, index) => (
          <div key={index} className="grid w-[min(19rem,86vw)] shrink-0 gap-2 rounded-xl bg-sunken p-2">
            <div className="mx-1 mt-1 mb-1 h-5 w-32 rounded bg-line" />
            {Array.from({ length: cards }, (_, card) => (
              <div key={card} className="h-28 rounded-lg border border-line bg-panel" />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
