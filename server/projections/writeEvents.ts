import type { PoolClient } from 'pg'
import type { LoggedFact } from '@/server/projections/replay'

const insert = `
  INSERT INTO card_event (document_id, card_id, seq, key, before, after, account_id, created_at)
  SELECT $1, card_id, seq, key, before, after, account_id, created_at
  FROM ROWS FROM (jsonb_to_recordset($2) AS (
    card_id text, seq int, key text, before jsonb, after jsonb, account_id uuid, created_at timestamptz
  )) WITH ORDINALITY AS e(card_id, seq, key, before, after, account_id, created_at, n)
  ORDER BY n`

const factsAtATime = 1_000

/** Writes the permanent facts "who changed what from what to what, when". Emptied and null are the same: no value. */
export const writeEvents = async (
  client: PoolClient,
  documentId: string,
  facts: LoggedFact[],
): Promise<void> => {
  for (let first = 0; first < facts.length; first += factsAtATime) {
    const rows = facts.slice(first, first + factsAtATime).map(({ cardId, key, before, after, row }) => ({
      card_id: cardId,
      seq: row.seq,
      key,
      before,
      after,
      account_id: row.accountId,
      created_at: row.createdAt,
    }))
    await client.query(insert, [documentId, JSON.stringify(rows)])
  }
}
