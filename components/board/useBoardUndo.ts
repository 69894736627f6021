'use client'

import { useEffect, useState } from 'react'
import type * as Y from 'yjs'
import { createUndo, type BoardUndo } from '@/domain/board/undo/createUndo'

/**
 * What is done on a board in this window, to be taken back, in whichever view. Whoever shows the board keeps it: it
 * begins anew with another document. Null without one.
 */
export const useBoardUndo = (doc: Y.Doc | null): BoardUndo | null => {
  const [undo, setUndo] = useState<BoardUndo | null>(null)
  useEffect(() => {
    if (!doc) return
    const made = createUndo(doc)
    // oxlint-disable-next-line react/set-state-in-effect -- it follows the document and has to end with the effect
    setUndo(made)
    return () => {
      made.destroy()
      setUndo(null)
    }
  }, [doc])
  return undo
}
