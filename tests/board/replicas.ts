import * as Y from 'yjs'
import { allowBoard } from '@/domain/board/allowBoard'
import type { Change, Refusal } from '@/domain/board/Change'
import { cardsOf, sectionsOf } from '@/domain/board/roots'
import { seedBoard, type Seed } from '@/domain/board/seedBoard'
import { boardChanges } from '@/server/documents/inspect/boardChanges'
import { inspect } from '@/server/documents/inspect/inspect'

/** A board of its own. */
export const boardDoc = (seed: Seed = []): Y.Doc => {
  const doc = emptyDoc()
  if (seed.length > 0) seedBoard(doc, seed)
  return doc
}

const emptyDoc = (clientID?: number): Y.Doc => {
  const doc = new Y.Doc()
  if (clientID !== undefined) doc.clientID = clientID
  cardsOf(doc)
  sectionsOf(doc)
  return doc
}

/** Copies that know the same, and nothing of what happens later on the others, until they are merged. */
export const replicasOf = (doc: Y.Doc, clientIDs: number[]): Y.Doc[] =>
  clientIDs.map((clientID) => {
    const replica = emptyDoc(clientID)
    Y.applyUpdate(replica, Y.encodeStateAsUpdate(doc))
    return replica
  })

/** Lets every replica know what any of them knows. */
export const merge = (replicas: Y.Doc[]): void => {
  const all = Y.mergeUpdates(replicas.map((doc) => Y.encodeStateAsUpdate(doc)))
  for (const doc of replicas) Y.applyUpdate(doc, all)
}

/** What a verb changes, as the server sees it, and whether the server takes it; nothing where it writes nothing. */
export const changesOf = (doc: Y.Doc, verb: () => void): { changes: Change[]; refusal: Refusal | null } => {
  const [before = doc] = replicasOf(doc, [1])
  verb()
  return arrive(before, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(before)))
}

/** An update as it comes to the server, whose copy of the board then has it. Throws where inspection refuses it. */
export const arrive = (server: Y.Doc, update: Uint8Array): { changes: Change[]; refusal: Refusal | null } => {
  const inspection = inspect(update, server, boardChanges)
  if (inspection.verdict === 'known') return { changes: [], refusal: null }
  if (inspection.verdict !== 'new') throw new Error(`a verb wrote what is ${JSON.stringify(inspection)}`)
  const { changes } = inspection
  const refusal = allowBoard(changes, {
    cardCount: () => cardsOf(server).size,
    sectionCount: () => sectionsOf(server).size,
  })
  Y.applyUpdate(server, inspection.update)
  return { changes, refusal }
}
