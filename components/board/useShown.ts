'use client'

import { useCallback, useDeferredValue, useMemo, useSyncExternalStore } from 'react'
import type { Card, Section } from '@/domain/board/Board'
import { isFiltering, type BoardFilter } from '@/domain/board/BoardFilter'
import type { Executor } from '@/domain/board/executor'
import type { DueFacts } from '@/domain/board/fitsDue'
import { matchesFacets, matchesSearch } from '@/domain/board/matchesFilter'
import { cardSearchText } from '@/domain/board/searchText'
import type { BoardStore, CardView } from './createBoardStore'
import { useWarm } from './useWarm'

const never = () => () => undefined
const noSections: Section[] = []

/**
 * The ids of the cards that a filter leaves; null where it asks for nothing. What is typed is shown at once, the
 * cards follow as soon as there is time. Each state of a card is folded and judged once, the folding before anybody
 * searches, so that a letter, or an edit of one card, costs a look-up for each of the others.
 */
export const useShown = (
  store: BoardStore | null,
  filter: BoardFilter,
  facts: DueFacts,
  nameOf: (executor: Executor) => string,
): ReadonlySet<string> | null => {
  const asked = useDeferredValue(filter)
  const readSections = store?.sections ?? (() => noSections)
  const sections = useSyncExternalStore(store?.subscribe ?? never, readSections, readSections)
  const textOf = useMemo(() => cardSearchText(nameOf), [nameOf])
  useWarm(
    store && store.views,
    useCallback(({ card }: CardView) => void textOf(card), [textOf]),
  )
  const fits = useFacets(JSON.stringify({ ...asked, q: '' }), facts, sections)
  const found = useMemo(() => matchesSearch(asked.q, textOf), [asked.q, textOf])
  const isAsking = isFiltering(asked)
  const read = useMemo(
    () => (store && isAsking ? shownReader(store, fits, found) : () => null),
    [store, isAsking, fits, found],
  )
  return useSyncExternalStore(store && isAsking ? store.subscribeAll : never, read, read)
}

/** `facets`: a filter without its search, as JSON, so that another letter of the search leaves what is judged. */
const useFacets = (facets: string, facts: DueFacts, sections: Section[]) =>
  useMemo(
    () => matchesFacets(JSON.parse(facets) as BoardFilter, { ...facts, sections }),
    [facets, facts, sections],
  )

/** Gives the ids of the cards that are left, the same set as long as it is equal. */
const shownReader = (
  store: BoardStore,
  fits: (card: Card) => boolean,
  found: (card: Card, number: string) => boolean,
): (() => ReadonlySet<string>) => {
  let last: { version: number; ids: ReadonlySet<string> } | null = null
  return () => {
    const version = store.version()
    if (last?.version === version) return last.ids
    const ids = new Set<string>()
    for (const { card, number } of store.views()) if (found(card, number) && fits(card)) ids.add(card.id)
    const before = last?.ids
    const same = before?.size === ids.size && [...ids].every((id) => before.has(id))
    last = { version, ids: before && same ? before : ids }
    return last.ids
  }
}
