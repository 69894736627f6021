import type { PoolClient } from 'pg'
import { pool } from '@/server/database/pool'

/** How a transaction begins: as PostgreSQL's own default, or seeing one state of the database from first to last. */
const beginnings = {
  readCommitted: 'BEGIN',
  oneState: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
} as const

/**
 * Does `work` on one connection in one transaction and commits it. Throws what `work` or the database throws; then
 * nothing was written, except where the answer to COMMIT itself was lost: that one may have been carried out. For hot
 * paths in plain SQL; everything else uses Prisma's transactions.
 */
export async function inTransaction<Value>(
  work: (client: PoolClient) => Promise<Value>,
  kind: keyof typeof beginnings = 'readCommitted',
): Promise<Value> {
  const client = await pool().connect()
  let broken: Error | undefined
  try {
    await client.query(beginnings[kind])
    const value = await work(client)
    await client.query('COMMIT')
    return value
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error))
    throw error
  } finally {
    // Nobody else is given a connection in the middle of a failed transaction: destroying it rolls back.
    client.release(broken)
  }
}
