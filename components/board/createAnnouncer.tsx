'use client'

import { createKeyedStore } from './createKeyedStore'
import { useKeyed } from './useKeyed'

const key = 'said'

/** A way to say something to screen readers, and the region that says it; saying draws nothing else anew. */
export const createAnnouncer = () => {
  const store = createKeyedStore<string>()
  return {
    // The same words twice in a row are two announcements: a space that nobody hears makes them differ.
    announce: (text: string) =>
      store.replace(new Map([[key, store.get(key) === text ? `${text}\u00a0` : text]])),
    Announcements: () => {
      const said = useKeyed(store, key)
      return (
        <div aria-live="assertive" className="sr-only">
          {said}
        </div>
      )
    },
  }
}
