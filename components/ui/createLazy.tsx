'use client'

import { useEffect, useSyncExternalStore, type ComponentType } from 'react'

/** Between two attempts, in ms. */
const pause = 3_000

/**
 * A component that does not come with the page but right after it (`useAhead`), or when it is first shown. It is tried
 * again until it is loaded: offline it is not, and that must not take the page with it.
 */
export const createLazy = <Props extends object>(load: () => Promise<ComponentType<Props>>) => {
  let component: ComponentType<Props> | null = null
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  /** Gives whether it is there. */
  const fetch = async (): Promise<boolean> => {
    try {
      component ??= await load()
    } catch {
      return false
    }
    for (const listener of listeners) listener()
    return true
  }

  /** Loads it once the page is shown: it must open also when the network goes before it is first wanted. */
  const useAhead = (): void => {
    useEffect(() => {
      const timer = setTimeout(() => void fetch(), 0)
      return () => clearTimeout(timer)
    }, [])
  }

  const Lazy = (props: Props) => {
    const Loaded = useSyncExternalStore(
      subscribe,
      () => component,
      () => null,
    )
    useEffect(() => {
      if (component) return
      const timer = setInterval(() => void fetch().then((isThere) => isThere && clearInterval(timer)), pause)
      void fetch()
      return () => clearInterval(timer)
    }, [])
    // oxlint-disable-next-line react/static-components -- it is the one component of its module, there or not there yet
    return Loaded && <Loaded {...props} />
  }
  return { Lazy, useAhead }
}
