import { expect } from 'vitest'
import type * as Y from 'yjs'
import { readBoard } from '@/domain/board/readBoard'
import { merge, replicasOf } from './replicas'

/**
 * Of two writes to one register Yjs lets the client with the higher id win: each of the two does here in turn.
 */
export const winners: [string, [number, number]][] = [
  ['the first wins', [2, 1]],
  ['the second wins', [1, 2]],
]

/**
 * Two people who know the same board do one thing each without knowing of the other's, then hear of each other, and
 * read the same. Gives what both have then.
 */
export const together = (
  doc: Y.Doc,
  clientIDs: [number, number],
  first: (doc: Y.Doc) => void,
  second: (doc: Y.Doc) => void,
): Y.Doc => {
  const replicas = replicasOf(doc, clientIDs) as [Y.Doc, Y.Doc]
  const [mine, theirs] = replicas
  first(mine)
  second(theirs)
  merge(replicas)
  expect(readBoard(mine)).toEqual(readBoard(theirs))
  expect(mine.toJSON()).toEqual(theirs.toJSON())
  return mine
}
