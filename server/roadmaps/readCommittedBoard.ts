import * as Y from 'yjs'
import type { Board } from '@/domain/board/Board'
import { readBoard } from '@/domain/board/readBoard'
import { applyStored } from '@/server/documents/applyStored'
import { loadDocument } from '@/server/documents/loadDocument'

/**
 * The board of a roadmap as it is committed, from the document itself: rows may be a second behind. Throws where the
 * document is missing or damaged, and whatever the database throws.
 */
export const readCommittedBoard = async (roadmapId: string): Promise<Board> => {
  const stored = await loadDocument(roadmapId)
  if (!stored) throw new Error(`the roadmap ${roadmapId} has no document`)
  const doc = new Y.Doc()
  applyStored(doc, stored)
  return readBoard(doc)
}
