'use client'

import { useEffect, useState } from 'react'
import * as Y from 'yjs'
import { asWritten } from '@/domain/collab/asWritten'

/**
 * The document that an editor is given. A reader's is a copy from which nothing comes back: to draw a note the editor
 * may mend it, and what a reader changes is not saved.
 */
export const useReadersCopy = (doc: Y.Doc, readOnly: boolean): Y.Doc | null => {
  const [copy, setCopy] = useState<Y.Doc | null>(null)
  useEffect(() => {
    if (!readOnly) return
    const made = asWritten(new Y.Doc())
    Y.applyUpdate(made, Y.encodeStateAsUpdate(doc))
    const follow = (update: Uint8Array) => Y.applyUpdate(made, update)
    doc.on('update', follow)
    // oxlint-disable-next-line react/set-state-in-effect -- it follows the document and has to end with the effect
    setCopy(made)
    return () => {
      doc.off('update', follow)
      made.destroy()
      setCopy(null)
    }
  }, [doc, readOnly])
  return readOnly ? copy : doc
}
