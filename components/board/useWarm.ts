'use client'

import { useEffect } from 'react'

/** How long a slice of the work may take where the browser does not say, in ms. */
const slice = 4

/** Does something with each of many things while the page has nothing else to do, and no longer than it has time. */
export const useWarm = <Item>(items: (() => Iterable<Item>) | null, warm: (item: Item) => void): void => {
  useEffect(() => {
    if (!items) return
    // Safari has no idle callbacks.
    const later: (run: (deadline?: IdleDeadline) => void) => number =
      window.requestIdleCallback ?? ((run) => window.setTimeout(run, 50))
    const cancel = window.cancelIdleCallback ?? window.clearTimeout
    const waiting = items()[Symbol.iterator]()
    let next = later(run)
    return () => cancel(next)

    function run(deadline?: IdleDeadline): void {
      const until = performance.now() + Math.min(slice, deadline?.timeRemaining() ?? slice)
      for (;;) {
        const { done, value } = waiting.next()
        if (done) return
        warm(value)
        if (performance.now() >= until) break
      }
      next = later(run)
    }
  }, [items, warm])
}
