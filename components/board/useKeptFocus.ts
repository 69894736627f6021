'use client'

import { useEffect, useRef, type RefObject } from 'react'
import { goToCard } from './focusCard'
import type { Lane } from './Slot'

/**
 * Keeps the focus on the board when the card that has it is drawn elsewhere or no longer shown: a colleague has moved
 * it, or a filter has taken it away. It goes after the card, else to the first that can be reached.
 */
export const useKeptFocus = (board: RefObject<HTMLElement | null>, lanes: Lane[]): void => {
  const cardId = useRef<string | null>(null)
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      const card =
        target instanceof Element && board.current?.contains(target) && target.closest('[data-card]')
      cardId.current = (card && card.getAttribute('data-card')) || null
    }
    document.addEventListener('focusin', follow)
    return () => document.removeEventListener('focusin', follow)
  }, [board])
  useEffect(() => {
    const last = cardId.current
    if (last === null || document.activeElement !== document.body) return
    // Not within the effect: a card that is not drawn is drawn at once for it.
    queueMicrotask(() => goToCard(last))
  }, [lanes])
}
