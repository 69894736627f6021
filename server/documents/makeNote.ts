import * as Y from 'yjs'
import { cardsOf } from '@/domain/board/roots'
import { noteName, readNoteName } from '@/domain/collab/documentName'
import { pool } from '@/server/database/pool'
import { applyStored } from '@/server/documents/applyStored'
import { loadDocument } from '@/server/documents/loadDocument'

/** A card's note that nobody has opened yet: there is no row of it. Access to it is the board's. */
export type UnmadeNote = { boardId: string; cardId: string; organisationId: string }

const board = `
  SELECT d.organisation_id AS "organisationId" FROM document d LEFT JOIN roadmap r ON r.id = d.id
  WHERE d.id = $1 AND d.kind <> 'note' AND r.removed_at IS NULL`

/** The note that a name stands for, of a board that is there; whether the card is, hasCard says. Null for other names. */
export const findUnmadeNote = async (name: string): Promise<UnmadeNote | null> => {
  const note = readNoteName(name)
  if (!note) return null
  const [found] = (await pool().query<{ organisationId: string }>(board, [note.boardId])).rows
  return found ? { ...note, ...found } : null
}

const card = `
  SELECT d.projected_seq < d.head_seq AS "isBehind",
    EXISTS (SELECT FROM card c WHERE c.document_id = d.id AND c.card_id = $2) AS "hasCard"
  FROM document d WHERE d.id = $1`

/** Whether the card is on the board, in the bin too. Rows may be a second behind: then the document itself is asked. */
export const hasCard = async ({ boardId, cardId }: UnmadeNote): Promise<boolean> => {
  type Row = { isBehind: boolean; hasCard: boolean }
  const [rows] = (await pool().query<Row>(card, [boardId, cardId])).rows
  if (!rows?.isBehind || rows.hasCard) return rows?.hasCard ?? false
  const stored = await loadDocument(boardId)
  if (!stored) return false
  const doc = new Y.Doc()
  applyStored(doc, stored)
  return cardsOf(doc).has(cardId)
}

const insert = `
  INSERT INTO document (id, name, kind, organisation_id, board_id)
  VALUES (gen_random_uuid(), $1, 'note', $2, $3) ON CONFLICT (name) DO NOTHING`

/** Makes the row of a note, empty. Two who open it at once make one. */
export const makeNote = async ({ boardId, cardId, organisationId }: UnmadeNote): Promise<void> => {
  await pool().query(insert, [noteName(boardId, cardId), organisationId, boardId])
}
