'use client'

import { useEffect } from 'react'
import { fieldOf } from '@/components/board/FieldPresence'
import type { LiveLink } from './LiveLink'

/** Tells the others which card one has open, and in which of its fields one is. */
export const useFocusShared = (link: LiveLink, card: string | null): void => {
  useEffect(() => {
    link.setFocus({ card, field: null })
    if (card === null) return
    const tell = (event: FocusEvent) => link.setFocus({ card, field: fieldOf(event.target) })
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
