'use client'

import { useSyncExternalStore } from 'react'
import type { LinkState } from './LinkState'
import type { LiveLink } from './LiveLink'

/** What one has to have of a link to see how it stands: one of a document, or all of a page (PageLinks). */
export type LinkLook = Pick<LiveLink, 'getState' | 'subscribe'>

/**
 * A part of a link's state, drawn anew only when that part changes: typing changes what is unsaved with every letter,
 * and the board has nothing to do with it. Null before the link has begun. `select` gives a plain value or an object
 * that the state itself holds.
 */
export const useLinkState = <Value>(link: LinkLook, select: (state: LinkState) => Value): Value | null => {
  const read = () => {
    const state = link.getState()
    return state && select(state)
  }
  return useSyncExternalStore(link.subscribe, read, () => null)
}
