'use client'

import { useCallback, useSyncExternalStore } from 'react'
import type { KeyedStore } from './createKeyedStore'

/** The value under one key of a keyed store. */
export const useKeyed = <Value>(store: KeyedStore<Value>, key: string): Value | undefined => {
  const subscribe = useCallback((listener: () => void) => store.subscribe(key, listener), [store, key])
  const read = () => store.get(key)
  return useSyncExternalStore(subscribe, read, read)
}
