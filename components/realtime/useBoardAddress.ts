'use client'

import { useMemo, useSyncExternalStore } from 'react'
import type { BoardFilter } from '@/domain/board/BoardFilter'
import { boardViews, type BoardView } from '@/components/board/BoardView'
import { readFilter, writeFilter } from './filterAddress'

/** What of a board stands in the page's address, so that it can be sent as a link: view, open card, filter and search. */
export type BoardAddress = { view: BoardView; card: string | null; filter: BoardFilter }

const usual: BoardView = 'status'

const readAddress = (search: string): BoardAddress => {
  const query = new URLSearchParams(search)
  const view = boardViews.find((name) => name === query.get('view')) ?? usual
  return { view, card: query.get('card') || null, filter: readFilter(query) }
}

/** The query with these parts changed and everything else as it was; empty where nothing is left. */
const writeAddress = (search: string, change: Partial<BoardAddress>): string => {
  const query = new URLSearchParams(search)
  const { view, card, filter } = { ...readAddress(search), ...change }
  if (view === usual) query.delete('view')
  else query.set('view', view)
  if (card === null) query.delete('card')
  else query.set('card', card)
  writeFilter(query, filter)
  const text = query.toString()
  return text && `?${text}`
}

const listeners = new Set<() => void>()

/** Browsers take only so many changes of an address: what is typed into the search is written when it rests, in ms. */
const rest = 300

/** The query as it will be when typing rests; null: it is the browser's. */
let typed: string | null = null
let timer: ReturnType<typeof setTimeout> | undefined

const currentSearch = () => typed ?? location.search

const write = (how: 'pushState' | 'replaceState', search: string) =>
  window.history[how](null, '', `${location.pathname}${search}${location.hash}`)

const forget = () => {
  clearTimeout(timer)
  typed = null
}

const settle = () => {
  const search = typed
  forget()
  if (search !== null) write('replaceState', search)
}

const tell = () => {
  for (const listener of listeners) listener()
}

const onBack = () => {
  forget()
  tell()
}

const subscribe = (listener: () => void) => {
  if (listeners.size === 0) window.addEventListener('popstate', onBack)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    window.removeEventListener('popstate', onBack)
    // Another page has its own address already.
    forget()
  }
}

const isTyping = (change: Partial<BoardAddress>, before: BoardAddress) =>
  change.filter !== undefined && change.filter.q !== before.filter.q

const go = (change: Partial<BoardAddress>) => {
  const search = currentSearch()
  const before = readAddress(search)
  const next = writeAddress(search, change)
  if (next === search) return
  if (isTyping(change, before)) {
    clearTimeout(timer)
    typed = next
    timer = setTimeout(settle, rest)
  } else {
    settle()
    // Opening a card is a step that the browser's back button takes back; the rest only changes what the address says.
    const opens = typeof change.card === 'string' && before.card === null
    write(opens ? 'pushState' : 'replaceState', next)
  }
  tell()
}

/** The board's part of the address, and how to change it. The page itself is not loaded anew. */
export const useBoardAddress = (): BoardAddress & { go: (change: Partial<BoardAddress>) => void } => {
  const search = useSyncExternalStore(subscribe, currentSearch, () => '')
  return useMemo(() => ({ ...readAddress(search), go }), [search])
}
