import type { PoolClient } from 'pg'
import * as Y from 'yjs'
import { readRow } from '@/domain/board/register'
import { cardsOf } from '@/domain/board/roots'
import { applyStored } from '@/server/documents/applyStored'
import { readStored } from '@/server/documents/loadDocument'
import { ProjectedDocuments } from '@/server/projections/ProjectedDocuments'
import { type Projection, readProjection, readUnprojected } from '@/server/projections/readProjection'
import { replay } from '@/server/projections/replay'
import { withProjectionLock } from '@/server/projections/withProjectionLock'
import { writeEvents } from '@/server/projections/writeEvents'
import { stagesOf, writeCards, writeSections } from '@/server/projections/writeRows'

const cache = new ProjectedDocuments()

/**
 * Brings the rows `section` and `card` of a board to the head of its log, and writes who changed what in each update on
 * the way (`card_event`), in one transaction (S13). Safe to call at any time and from anywhere: projectors of the same
 * document wait for each other, and what is projected is not projected again. A document without a board, or that is
 * gone, has no rows. Compaction must not take rows of the log that are not projected yet.
 * Throws when the database does not answer or the document is damaged; then nothing was written.
 */
export const projectDocument = async (documentId: string): Promise<void> => {
  const projected = await withProjectionLock(documentId, async (client) => {
    const projection = await readProjection(client, documentId)
    if (!projection || projection.projectedSeq >= projection.headSeq) return null
    return { seq: projection.headSeq, doc: await bringToHead(client, documentId, projection) }
  })
  if (projected) cache.keep(documentId, projected.seq, projected.doc)
}

/** The same inside a transaction that holds the projection lock; gives the document at its head. */
export const bringToHead = async (
  client: PoolClient,
  documentId: string,
  projection: Projection,
): Promise<Y.Doc> => {
  const { projectedSeq, headSeq, plan } = projection
  const doc = cache.take(documentId, projectedSeq) ?? (await documentAt(client, documentId, projectedSeq))
  if (projectedSeq >= headSeq) return doc
  const stageBefore = stagesOf(doc)
  const { facts, cards, sectionsChanged } = replay(doc, await readUnprojected(client, documentId, projection))
  // A card's row holds the stage of its section: where that changed, it is rewritten too.
  const moved = sectionsChanged ? cardsOfOtherStage(doc, stageBefore) : []
  if (sectionsChanged) await writeSections(client, documentId, doc)
  await writeCards(client, documentId, doc, plan, new Set([...cards, ...moved]))
  await writeEvents(client, documentId, facts)
  // Last, and only here: appends wait for this row.
  const raised = await client.query('UPDATE document SET projected_seq = $2 WHERE id = $1', [
    documentId,
    headSeq,
  ])
  // Removed meanwhile: its rows, which nothing else would remove, must not come back.
  if (raised.rowCount === 0) throw new Error(`document ${documentId} went away`)
  return doc
}

const documentAt = async (client: PoolClient, documentId: string, seq: number): Promise<Y.Doc> => {
  const stored = await readStored(client, documentId, seq)
  if (!stored) throw new Error(`document ${documentId} went away`)
  const doc = new Y.Doc()
  applyStored(doc, stored)
  return doc
}

type StageOf = (sectionId: string) => number | null

/** Cards that were not touched, but whose section has another stage now. */
const cardsOfOtherStage = (doc: Y.Doc, before: StageOf): string[] => {
  const after = stagesOf(doc)
  return [...cardsOf(doc)].flatMap(([id, card]) => {
    const { sectionId } = readRow(card.get('row'))
    return before(sectionId) === after(sectionId) ? [] : [id]
  })
}
