'use client'

import { useEffect, useSyncExternalStore, type ComponentProps } from 'react'
import type { CardPanel } from './CardPanel'

type Panel = typeof CardPanel

let panel: Panel | null = null
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Between two attempts, in ms. */
const pause = 3_000

/** Loads the panel; gives whether it is there. Offline it is not, and that must not take the page with it. */
const load = async (): Promise<boolean> => {
  try {
    panel ??= (await import('./CardPanel')).CardPanel
  } catch {
    return false
  }
  for (const listener of listeners) listener()
  return true
}

/** Loads the panel once the board is shown: a card must open also when the network goes before the first one does. */
export const usePanelAhead = (): void => {
  useEffect(() => {
    const timer = setTimeout(() => void load(), 0)
    return () => clearTimeout(timer)
  }, [])
}

/** The panel of a card, which does not come with the board but right after it. Tries again until it is loaded. */
export const LazyCardPanel = (props: ComponentProps<Panel>) => {
  const Loaded = useSyncExternalStore(
    subscribe,
    () => panel,
    () => null,
  )
  useEffect(() => {
    if (panel) return
    const timer = setInterval(() => void load().then((isThere) => isThere && clearInterval(timer)), pause)
    void load()
    return () => clearInterval(timer)
  }, [])
  // oxlint-disable-next-line react/static-components -- it is the one component of its module, there or not there yet
  return Loaded && <Loaded key={props.cardId} {...props} />
}
