import type { PoolClient } from 'pg'
import { inTransaction } from '@/server/database/inTransaction'

/** Any fixed number: the first half of the locks of this room. */
const room = 747_002

/**
 * Does something in one transaction while nobody else, on any node, projects the same document. The lock is an advisory
 * one: a long projection must not hold the document's row, which every append locks with little patience (S5).
 * Throws what `work` or the database throws; then nothing was written.
 */
export const withProjectionLock = <Value>(
  documentId: string,
  work: (client: PoolClient) => Promise<Value>,
): Promise<Value> =>
  // Read committed: what is read once the lock is held is what the one before us has committed.
  inTransaction(async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [room, documentId])
    return work(client)
  })
