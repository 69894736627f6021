import * as Y from 'yjs'
import { asWritten } from '@/domain/collab/asWritten'
import { DamagedDocument } from '@/server/documents/DamagedDocument'
import type { StoredDocument } from '@/server/documents/Log'

/**
 * Brings an empty Y.Doc to the state of a stored document, in one transaction. Rows may stand in it twice or in
 * another order (S11). Throws DamagedDocument where they do not give a whole document.
 */
export const applyStored = (doc: Y.Doc, { facts, snapshot, log }: StoredDocument, origin?: unknown): void => {
  asWritten(doc).transact(() => {
    if (snapshot) Y.applyUpdate(doc, snapshot.payload, origin)
    for (const { payload } of log) Y.applyUpdate(doc, payload, origin)
  }, origin)
  if (hasPending(doc)) throw new DamagedDocument(facts.id, 'its updates do not join')
}

/** Whether a document waits for something that it was not given: inspection lets nothing in that would cause it. */
export const hasPending = ({ store }: Y.Doc): boolean =>
  store.pendingStructs !== null || store.pendingDs !== null
