'use client'

import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let printing = false
const listeners = new Set<() => void>()

const set = (now: boolean) => {
  printing = now
  // The browser takes the page as it is right after this.
  flushSync(() => listeners.forEach((listener) => listener()))
}
const begin = () => set(true)
const end = () => set(false)

const subscribe = (listener: () => void) => {
  if (listeners.size === 0) {
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  }
}

/** Whether the page is being printed: then all of it has to be there, not only what is in sight. */
export const usePrinting = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => printing,
    () => false,
  )
