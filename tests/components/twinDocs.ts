import * as Y from 'yjs'

/** Two replicas of one document that pass every update on at once, as two people's browsers do. */
export const twinDocs = (): { mine: Y.Doc; theirs: Y.Doc } => {
  const mine = new Y.Doc()
  const theirs = new Y.Doc()
  mine.on(
    'update',
    (update: Uint8Array, origin) => origin !== 'twin' && Y.applyUpdate(theirs, update, 'twin'),
  )
  theirs.on(
    'update',
    (update: Uint8Array, origin) => origin !== 'twin' && Y.applyUpdate(mine, update, 'twin'),
  )
  return { mine, theirs }
}
