'use client'

import { useTranslate } from '@/components/messages/useTranslate'
import type { Draft } from './useDraft'

/** What a colleague wrote into the field meanwhile: shown, never swallowed. */
export const Theirs = ({ draft }: { draft: Draft }) => {
  const t = useTranslate()
  if (draft.theirs === null) return null
  return (
    <div role="status" className="rounded-md bg-warning-tint px-3 py-2 text-sm">
      <p className="break-words">
        {draft.theirs ? t('card.theirs', { value: draft.theirs }) : t('card.theirsEmpty')}
      </p>
      <p className="mt-1 flex gap-3">
        <button type="button" className="font-medium text-accent underline" onClick={draft.takeTheirs}>
          {t('card.takeTheirs')}
        </button>
        <button type="button" className="font-medium text-accent underline" onClick={draft.keepMine}>
          {t('card.keepMine')}
        </button>
      </p>
    </div>
  )
}
