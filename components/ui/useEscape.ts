'use client'

import { useCallback, useLayoutEffect, useRef, type RefCallback } from 'react'

/** A ref for an element inside which Escape closes something, wherever in it the focus is. */
export const useEscape = <Container extends HTMLElement>(close: () => void): RefCallback<Container> => {
  const latest = useRef(close)
  useLayoutEffect(() => {
    latest.current = close
  })
  return useCallback((element: Container | null) => {
    if (!element) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') latest.current()
    }
    element.addEventListener('keydown', onKeyDown)
    return () => element.removeEventListener('keydown', onKeyDown)
  }, [])
}
