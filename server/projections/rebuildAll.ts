import { pool } from '@/server/database/pool'
import { rebuildDocument } from '@/server/projections/rebuildDocument'

/** What was rebuilt, and the documents that could not be, with the reason. */
export type Rebuilt = { boards: number; cards: number; failed: { documentId: string; error: unknown }[] }

const boards = `SELECT id FROM document WHERE kind <> 'note' ORDER BY id`
const withoutDocument = [
  'DELETE FROM card c WHERE NOT EXISTS (SELECT FROM document d WHERE d.id = c.document_id)',
  'DELETE FROM section s WHERE NOT EXISTS (SELECT FROM document d WHERE d.id = s.document_id)',
]

/**
 * Deletes and rebuilds the rows of all boards from their documents (S13), one transaction a board, so that people can
 * work meanwhile; rows of documents that are gone are deleted. Throws when the database does not answer.
 */
export const rebuildAll = async (): Promise<Rebuilt> => {
  const rebuilt: Rebuilt = { boards: 0, cards: 0, failed: [] }
  for (const statement of withoutDocument) await pool().query(statement)
  for (const { id } of (await pool().query<{ id: string }>(boards)).rows) {
    try {
      const cards = await rebuildDocument(id)
      if (cards === null) continue
      rebuilt.boards++
      rebuilt.cards += cards
    } catch (error) {
      rebuilt.failed.push({ documentId: id, error })
    }
  }
  return rebuilt
}
