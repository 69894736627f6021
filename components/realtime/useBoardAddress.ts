'use client'

import { useMemo, useSyncExternalStore } from 'react'
import { groupings, type Grouping } from '@/domain/board/groupCards'

/** What of a board stands in the page's address, so that it can be sent as a link: how it is grouped, which card is open. */
export type BoardAddress = { view: Grouping; card: string | null }

const usual: Grouping = 'status'

const readAddress = (search: string): BoardAddress => {
  const query = new URLSearchParams(search)
  const view = groupings.find((grouping) => grouping === query.get('view')) ?? usual
  return { view, card: query.get('card') || null }
}

/** The query with these parts changed and everything else as it was; empty where nothing is left. */
const writeAddress = (search: string, change: Partial<BoardAddress>): string => {
  const query = new URLSearchParams(search)
  const { view, card } = { ...readAddress(search), ...change }
  if (view === usual) query.delete('view')
  else query.set('view', view)
  if (card === null) query.delete('card')
  else query.set('card', card)
  const text = query.toString()
  return text && `?${text}`
}

const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}

const go = (change: Partial<BoardAddress>) => {
  const { pathname, search, hash } = location
  const next = writeAddress(search, change)
  if (next === search) return
  // Opening a card is a step that the browser's back button takes back; the rest only changes what the address says.
  const opens = typeof change.card === 'string' && readAddress(search).card === null
  window.history[opens ? 'pushState' : 'replaceState'](null, '', `${pathname}${next}${hash}`)
  for (const listener of listeners) listener()
}

/** The board's part of the address, and how to change it. The page itself is not loaded anew. */
export const useBoardAddress = (): BoardAddress & { go: (change: Partial<BoardAddress>) => void } => {
  const search = useSyncExternalStore(
    subscribe,
    () => location.search,
    () => '',
  )
  return useMemo(() => ({ ...readAddress(search), go }), [search])
}
