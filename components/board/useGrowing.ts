'use client'

import { useLayoutEffect, useRef, type RefObject } from 'react'

/** A ref for a text area that is to be as high as its words. */
export const useGrowing = (text: string): RefObject<HTMLTextAreaElement | null> => {
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const element = area.current
    if (!element) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight + 2}px`
  }, [text])
  return area
}
