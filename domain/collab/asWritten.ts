import type * as Y from 'yjs'

/**
 * Keeps a document as it was written. After somebody else's update Yjs would delete formats of texts that no longer
 * change anything, by itself and in every copy: an edit that nobody made, that a reader may not make, and that the
 * server would hold without its ever having been committed (S6).
 */
export const asWritten = <Doc extends Y.Doc>(doc: Doc): Doc => {
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    transaction._needFormattingCleanup = false
  })
  return doc
}
