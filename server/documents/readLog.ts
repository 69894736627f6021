import type { PoolClient } from 'pg'
import { pool } from '@/server/database/pool'
import type { LogRow } from '@/server/documents/Log'

const rows = `
  SELECT seq, payload, account_id AS "accountId", created_at AS "createdAt"
  FROM document_update WHERE document_id = $1 AND seq > $2 AND seq <= $3 ORDER BY seq`

/** The largest number that PostgreSQL's `integer` holds. */
const endOfAnyLog = 2 ** 31 - 1

/**
 * The rows of a document's log after `seq`, up to `last` where it is given, in their order. `client`: a connection of
 * the caller's transaction. Throws when the database does not answer.
 */
export const readLog = async (
  documentId: string,
  seq: number,
  last = endOfAnyLog,
  client: Pick<PoolClient, 'query'> = pool(),
): Promise<LogRow[]> => (await client.query<LogRow>(rows, [documentId, seq, last])).rows
