'use client'

import { createContext, use } from 'react'

/** Opens the choice of a file to import; the page's DropZone does the rest. */
export const ImportContext = createContext<(() => void) | null>(null)

export const useChooseFile = () => {
  const choose = use(ImportContext)
  if (!choose) throw new Error('DropZone is missing above')
  return choose
}
