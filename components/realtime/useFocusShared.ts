'use client'

import { useEffect } from 'react'
import { fieldOf } from '@/components/board/FieldPresence'
import type { Focus } from '@/domain/collab/presence'
import type { LiveLink } from './LiveLink'

/** The card and field in which the focus is: of the open card, or of a row of the table that is being edited. */
const focusOf = (target: EventTarget | null, open: string | null): Focus => {
  const field = fieldOf(target)
  const row = target instanceof Element && target.closest<HTMLElement>('[data-field]')?.closest('[data-card]')
  const card = (row instanceof HTMLElement && row.dataset.card) || open
  return { card, field: card === null ? null : field }
}

/** Tells the others which card one has open, or which cell one edits. */
export const useFocusShared = (link: LiveLink, card: string | null): void => {
  useEffect(() => {
    link.setFocus(focusOf(document.activeElement, card))
    const tell = (event: FocusEvent) => link.setFocus(focusOf(event.target, card))
    const leave = (event: FocusEvent) => {
      if (event.relatedTarget === null) link.setFocus({ card, field: null })
    }
    document.addEventListener('focusin', tell)
    document.addEventListener('focusout', leave)
    return () => {
      document.removeEventListener('focusin', tell)
      document.removeEventListener('focusout', leave)
    }
  }, [link, card])
}
