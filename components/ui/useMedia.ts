'use client'

import { useCallback, useSyncExternalStore } from 'react'

/** Whether a media query holds now, for what CSS alone cannot do; on the server it is taken to hold. */
export const useMedia = (media: string): boolean => {
  const subscribe = useCallback(
    (listener: () => void) => {
      const query = matchMedia(media)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    [media],
  )
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(media).matches,
    () => true,
  )
}
