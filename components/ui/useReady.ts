'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether the page's scripts have taken over: what is typed into a form before is lost, and sending it goes astray. */
export const useReady = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
