import { pool } from '@/server/database/pool'

/** An update that was inspected and allowed, for a person whose rights were read at `accessVersion`. */
export type PendingUpdate = {
  documentId: string
  payload: Uint8Array
  accountId: string
  accessVersion: number
  /** Yjs clients that write here for the first time, as far as this process knows (S4). */
  newClients: number[]
}

/** What became of it. The reasons are answers of PostgreSQL, nothing of that update was written then. */
export type Appended =
  | { seq: number; createdAt: Date }
  /** the rights of the account have changed since */
  | 'rightsChanged'
  /** one of the clients belongs to another account */
  | 'foreignClient'
  /** the document is gone, or its roadmap was removed */
  | 'noDocument'

/**
 * One statement, so that it commits by itself in one round trip (S5). The rows of the documents are locked in the order
 * of their ids; sequence numbers are taken under the lock, so that their order is the order of the commits.
 * `lock_timeout` is set inside for this transaction alone.
 */
const append = `
  WITH patience AS MATERIALIZED (SELECT set_config('lock_timeout', '200ms', true)),
  input AS MATERIALIZED (
    SELECT * FROM unnest($1::uuid[], $2::bytea[], $3::uuid[], $4::int[])
      WITH ORDINALITY AS i(document_id, payload, account_id, access_version, n)
  ),
  locked AS MATERIALIZED (
    SELECT d.id, d.head_seq
    FROM patience, document d LEFT JOIN roadmap r ON r.id = coalesce(d.board_id, d.id)
    WHERE d.id = ANY ($1::uuid[]) AND r.removed_at IS NULL ORDER BY d.id FOR NO KEY UPDATE OF d
  ),
  asked AS MATERIALIZED (
    SELECT i.*, l.head_seq, coalesce(a.access_version = i.access_version, false) AS permitted
    FROM input i JOIN locked l ON l.id = i.document_id LEFT JOIN account a ON a.id = i.account_id
  ),
  claim AS MATERIALIZED (SELECT * FROM unnest($5::int[], $6::bigint[]) AS c(n, client_id)),
  claimed AS (
    INSERT INTO document_client AS known (document_id, client_id, account_id)
    SELECT DISTINCT ON (i.document_id, c.client_id) i.document_id, c.client_id, i.account_id
    FROM claim c JOIN asked i ON i.n = c.n AND i.permitted
    ORDER BY i.document_id, c.client_id, c.n
    ON CONFLICT (document_id, client_id) DO UPDATE SET account_id = known.account_id
    RETURNING document_id, client_id, account_id
  ),
  judged AS MATERIALIZED (
    SELECT i.*, NOT EXISTS (
        SELECT FROM claim c JOIN claimed k ON k.document_id = i.document_id AND k.client_id = c.client_id
        WHERE c.n = i.n AND k.account_id IS DISTINCT FROM i.account_id
      ) AS own
    FROM asked i
  ),
  placed AS MATERIALIZED (
    SELECT *, head_seq + row_number() OVER (PARTITION BY document_id ORDER BY n) AS seq
    FROM judged WHERE permitted AND own
  ),
  written AS (
    INSERT INTO document_update (document_id, seq, payload, account_id)
    SELECT document_id, seq, payload, account_id FROM placed
  ),
  raised AS (
    UPDATE document d SET head_seq = h.seq
    FROM (SELECT document_id, max(seq) AS seq FROM placed GROUP BY document_id) h WHERE d.id = h.document_id
  )
  SELECT j.n::int - 1 AS index, j.permitted, j.own, p.seq::int, now()::timestamptz(3) AS created_at
  FROM judged j LEFT JOIN placed p ON p.n = j.n`

type Row = { index: number; permitted: boolean; own: boolean; seq: number | null; created_at: Date }

/** Longer than any batch takes; a connection that is stuck is given up and another one made. */
const queryPatience = 5_000

/**
 * Appends a batch to the logs of its documents and commits. Gives what became of each, in the order given.
 * Throws when PostgreSQL does not answer or a document's row stays locked for 200 ms; then nothing was appended, or
 * (a connection that broke at COMMIT) all of it: appending again does no harm, updates are idempotent.
 */
export const appendUpdates = async (updates: PendingUpdate[]): Promise<Appended[]> => {
  const claims = updates.flatMap(({ newClients }, index) =>
    newClients.map((client) => ({ n: index + 1, client })),
  )
  const query = {
    name: 'append-updates',
    text: append,
    values: [
      updates.map(({ documentId }) => documentId),
      updates.map(({ payload }) => Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength)),
      updates.map(({ accountId }) => accountId),
      updates.map(({ accessVersion }) => accessVersion),
      claims.map(({ n }) => n),
      claims.map(({ client }) => client),
    ],
    query_timeout: queryPatience,
  }
  const { rows } = await pool().query<Row>(query)
  const byIndex = new Map(rows.map((row) => [row.index, row]))
  return updates.map((_, index) => outcomeOf(byIndex.get(index)))
}

const outcomeOf = (row: Row | undefined): Appended => {
  if (!row) return 'noDocument'
  if (row.seq !== null) return { seq: row.seq, createdAt: row.created_at }
  return row.permitted ? 'foreignClient' : 'rightsChanged'
}
