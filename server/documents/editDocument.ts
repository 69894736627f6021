import type { PoolClient } from 'pg'
import * as Y from 'yjs'
import { inTransaction } from '@/server/database/inTransaction'
import { applyStored } from '@/server/documents/applyStored'
import { readStored } from '@/server/documents/loadDocument'
import { publish } from '@/server/realtime/bus'

/**
 * The server's own edit of a document (S7): under its row lock, a copy is brought up to the head, `verb` runs on it, and
 * what it changed is appended. Open documents hear of it after the commit. Gives what `verb` gives, null where there is
 * no such document. Throws what the database or `verb` throws; then nothing was written.
 */
export const editDocument = async <Value>(
  documentId: string,
  verb: (doc: Y.Doc) => Value,
): Promise<{ value: Value } | null> => {
  const edited = await inTransaction((client) => edit(client, documentId, verb))
  if (edited?.row) publish({ documentId, accountId: null, ...edited.row })
  return edited && { value: edited.value }
}

type Row = { seq: number; createdAt: Date; payload: Uint8Array }

const edit = async <Value>(
  client: PoolClient,
  documentId: string,
  verb: (doc: Y.Doc) => Value,
): Promise<{ value: Value; row: Row | null } | null> => {
  const locked = await client.query('SELECT FROM document WHERE id = $1 FOR NO KEY UPDATE', [documentId])
  if (locked.rowCount === 0) return null
  const stored = await readStored(client, documentId)
  if (!stored) return null
  const doc = new Y.Doc()
  applyStored(doc, stored)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const value = verb(doc)
  if (updates.length === 0) return { value, row: null }
  const payload = Y.mergeUpdates(updates)
  const inserted = await client.query<{ seq: number; createdAt: Date }>(append, [
    documentId,
    Buffer.from(payload),
    doc.clientID,
  ])
  return { value, row: { ...(inserted.rows[0] as { seq: number; createdAt: Date }), payload } }
}

const append = `
  WITH raised AS (UPDATE document SET head_seq = head_seq + 1 WHERE id = $1 RETURNING head_seq),
  claimed AS (
    INSERT INTO document_client (document_id, client_id) VALUES ($1, $3) ON CONFLICT DO NOTHING
  )
  INSERT INTO document_update (document_id, seq, payload) SELECT $1, head_seq, $2 FROM raised
  RETURNING seq, created_at AS "createdAt"`
