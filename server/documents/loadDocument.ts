import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { inTransaction } from '@/server/database/inTransaction'
import { DamagedDocument } from '@/server/documents/DamagedDocument'
import type { DocumentFacts, StoredDocument } from '@/server/documents/Log'
import { readLog } from '@/server/documents/readLog'

/**
 * Reads a document as it is committed, in one repeatable-read transaction (S10); null where there is none. `upTo` stops
 * at that sequence number. Throws DamagedDocument where a checksum is wrong or a row is missing, and whatever the
 * database throws: a failure never looks like an empty document.
 */
export const loadDocument = (documentId: string, upTo?: number): Promise<StoredDocument | null> =>
  inTransaction((client) => readStored(client, documentId, upTo), 'oneState')

/** The same on a connection of the caller's, in whose transaction all of it is one state. */
export const readStored = async (
  client: PoolClient,
  documentId: string,
  upTo?: number,
): Promise<StoredDocument | null> => {
  const [facts] = (await client.query<DocumentFacts>(document, [documentId])).rows
  if (!facts) return null
  const last = upTo ?? facts.headSeq
  const [snapshot] = (await client.query<Snapshot>(latestSnapshot, [documentId, last])).rows
  const log = await readLog(documentId, snapshot?.seq ?? 0, last, client)
  const owners = (await client.query<{ clientId: string; accountId: string | null }>(clients, [documentId]))
    .rows
  if (snapshot && !createHash('sha256').update(snapshot.payload).digest().equals(snapshot.sha256))
    throw new DamagedDocument(documentId, `the snapshot at ${snapshot.seq} does not have its checksum`)
  log.forEach(({ seq }, index) => {
    if (seq !== (snapshot?.seq ?? 0) + index + 1)
      throw new DamagedDocument(documentId, `no row before ${seq}`)
  })
  if ((log.at(-1)?.seq ?? snapshot?.seq ?? 0) !== last)
    throw new DamagedDocument(documentId, `the log does not reach ${last}`)
  return {
    facts,
    snapshot: snapshot ?? null,
    log,
    owners: new Map(owners.map(({ clientId, accountId }) => [Number(clientId), accountId])),
  }
}

type Snapshot = { seq: number; payload: Buffer; sha256: Buffer }

const document = `
  SELECT id, name, kind, organisation_id AS "organisationId", schema_version AS "schemaVersion", epoch,
    head_seq AS "headSeq"
  FROM document WHERE id = $1`

const latestSnapshot = `
  SELECT seq, payload, sha256 FROM document_snapshot WHERE document_id = $1 AND seq <= $2 ORDER BY seq DESC LIMIT 1`

const clients = `SELECT client_id AS "clientId", account_id AS "accountId" FROM document_client WHERE document_id = $1`
