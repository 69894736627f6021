import type { DocumentKind } from '@/prisma/generated/client'

/** A document's row, as the live side needs it. */
export type DocumentFacts = {
  id: string
  name: string
  kind: DocumentKind
  organisationId: string
  schemaVersion: number
  epoch: number
  headSeq: number
}

/** One row of the update log. */
export type LogRow = { seq: number; payload: Uint8Array; accountId: string | null; createdAt: Date }

/** A document as it is committed: the latest snapshot, if any, and the whole log after it. */
export type StoredDocument = {
  facts: DocumentFacts
  snapshot: { seq: number; payload: Uint8Array } | null
  log: LogRow[]
  /** Which account writes under which Yjs client id; null: the program itself (S4). */
  owners: Map<number, string | null>
}
