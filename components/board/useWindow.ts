'use client'

import { useCallback, useDeferredValue, useEffect, useState, type FocusEvent, type RefCallback } from 'react'
import { flushSync } from 'react-dom'
import { CardHeights } from './CardHeights'
import { drawnRuns, type Run } from './drawnRuns'
import { drawsOnDemand } from './focusCard'

/** So many cards are all drawn: what a usual roadmap has stays in the page, for the browser's own search too. */
const drawnWhole = 40

/** Scrolling is followed in steps, in px: each draws a card or two, so that no frame has much to do. */
const step = 160

/** What is drawn above and below what is in sight, in px, once the first cards are there. */
const margin = 700

type Drawn = {
  runs: Run[]
  /** Whether there are cards that are not drawn. */
  isPartial: boolean
  /** For the element that scrolls. */
  scroller: RefCallback<HTMLElement>
  /** For each card's element, which names its card as data-card. */
  card: RefCallback<HTMLElement>
  /** For the list: the card that has the focus, or had it last, stays drawn. */
  onFocus: (event: FocusEvent) => void
}

/**
 * The cards of a column that are in sight, and near it. They stand in the page's flow with blanks in place of the
 * others, so that the browser itself keeps what is in sight where it is when a height turns out to be another.
 */
export const useWindow = (ids: string[]): Drawn => {
  const [heights] = useState(() => new CardHeights())
  const [top, setTop] = useState(0)
  const [height, setHeight] = useState(() => window.innerHeight)
  const [focused, setFocused] = useState<string | null>(null)
  const [wanted, setWanted] = useState<string | null>(null)
  const isSettled = useDeferredValue(true, false)
  const [element, scroller] = useState<HTMLElement | null>(null)
  const card = useMeasure(heights)

  useEffect(() => {
    if (!element) return
    const follow = () => setTop(Math.floor(element.scrollTop / step) * step)
    // A list that grows must not be drawn whole: only the window bounds it.
    const watch = new ResizeObserver(() => setHeight(Math.min(element.clientHeight, window.innerHeight)))
    element.addEventListener('scroll', follow, { passive: true })
    watch.observe(element)
    const forget = drawsOnDemand(
      (cardId) => ids.includes(cardId) && flushSync(() => setWanted(cardId)),
      () => flushSync(follow),
    )
    return () => {
      element.removeEventListener('scroll', follow)
      watch.disconnect()
      forget()
    }
  }, [element, ids])
  const onFocus = useCallback((event: FocusEvent) => {
    const element = event.target.closest<HTMLElement>('[data-card]')
    if (element?.dataset.card !== undefined) setFocused(element.dataset.card)
  }, [])

  const isWhole = isSettled && ids.length <= drawnWhole
  const around = isSettled ? margin : 0
  const drawn = isWhole
    ? { from: 0, to: ids.length }
    : heights.between(ids, top - around, top + height + (isSettled ? step : 0) + around)
  const runs = drawnRuns(ids, drawn, [focused, wanted], heights)
  return { runs, isPartial: !isWhole && ids.length > drawnWhole, scroller, card, onFocus }
}

/** Learns the heights of cards as they are drawn, without making the browser lay out the page for it. */
const useMeasure = (heights: CardHeights): RefCallback<HTMLElement> => {
  const [observer] = useState(
    () =>
      new ResizeObserver((entries) => {
        for (const { target, borderBoxSize } of entries)
          heights.set((target as HTMLElement).dataset.card ?? '', borderBoxSize[0]?.blockSize ?? 0)
      }),
  )
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element) return
      observer.observe(element)
      return () => observer.unobserve(element)
    },
    [observer],
  )
}
