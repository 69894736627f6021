import type { PoolClient } from 'pg'
import type * as Y from 'yjs'
import { readCard, readSections } from '@/domain/board/readBoard'
import { cardsOf } from '@/domain/board/roots'
import { cardRows, type PlanContext } from '@/server/projections/cardRow'

/** Keeps one statement's JSON far below what PostgreSQL takes (256 MB), also where every field is full. */
const cardsAtATime = 1_000

const clearSections = 'DELETE FROM section WHERE document_id = $1'
const insertSections = 'INSERT INTO section SELECT * FROM jsonb_populate_recordset(NULL::section, $1)'
const clearCards = 'DELETE FROM card WHERE document_id = $1 AND card_id = ANY ($2)'
const clearAllCards = 'DELETE FROM card WHERE document_id = $1'
const insertCards = 'INSERT INTO card SELECT * FROM jsonb_populate_recordset(NULL::card, $1)'

/** Writes all sections of a board anew: there are few, and one change moves others. */
export const writeSections = async (client: PoolClient, documentId: string, doc: Y.Doc): Promise<void> => {
  const rows = readSections(doc).map(({ id, title, order, stage }) => ({
    document_id: documentId,
    section_id: id,
    title,
    order,
    stage,
  }))
  await client.query(clearSections, [documentId])
  await client.query(insertSections, [JSON.stringify(rows)])
}

/** Writes the rows of these cards anew (`all`: of all there are, and none that is not in the document);
 * gives how many. */
export const writeCards = async (
  client: PoolClient,
  documentId: string,
  doc: Y.Doc,
  plan: PlanContext | null,
  wanted: Set<string> | 'all',
): Promise<number> => {
  const cards = cardsOf(doc)
  const ids = wanted === 'all' ? [...cards.keys()] : [...wanted]
  const toRow = cardRows(documentId, plan, stagesOf(doc))
  if (wanted === 'all') await client.query(clearAllCards, [documentId])
  else await client.query(clearCards, [documentId, ids])
  for (let first = 0; first < ids.length; first += cardsAtATime) {
    const rows = ids.slice(first, first + cardsAtATime).flatMap((id) => {
      const card = cards.get(id)
      return card ? [toRow(readCard(id, card))] : []
    })
    await client.query(insertCards, [JSON.stringify(rows)])
  }
  return ids.length
}

/** The stage of a section; of one that is gone that of the first, in which its cards are read (B4). */
export const stagesOf = (doc: Y.Doc): ((sectionId: string) => number | null) => {
  const sections = readSections(doc)
  const stages = new Map(sections.map(({ id, stage }) => [id, stage]))
  const ofFirst = sections[0]?.stage ?? null
  return (sectionId) => {
    const stage = stages.get(sectionId)
    return stage === undefined ? ofFirst : stage
  }
}
