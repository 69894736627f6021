import * as Y from 'yjs'
import type { Refusal } from '@/domain/board/Change'
import { decodeUpdate, type Struct } from '@/server/documents/inspect/decodeUpdate'
import { encodeNew } from '@/server/documents/inspect/encodeNew'
import { type Deleted, findDeleted } from '@/server/documents/inspect/findDeleted'
import { type NewStruct, orderStructs } from '@/server/documents/inspect/orderStructs'
import type { LookUp } from '@/server/documents/inspect/placeFinder'

/** What an update is to a document. */
export type Inspection<Change> =
  /** everything in it is there already */
  | { verdict: 'known' }
  /** it needs something that is neither there nor in it (S3) */
  | { verdict: 'incomplete' }
  /** no client of ours writes such bytes */
  | { verdict: 'refused'; refusal: Refusal }
  /** `update` is what is new in it, `clients` who wrote that, `changes` what it does */
  | { verdict: 'new'; update: Uint8Array; clients: number[]; changes: Change[] }

/** Names what structs, causes before effects, and deletions do to a document: one for each kind of document. */
export type NameChanges<Change> = (
  structs: NewStruct[],
  deleted: Deleted,
  doc: Y.Doc,
  lookUp: LookUp,
) => Change[]

/**
 * Reads an update (V1), on decoded structs and without changing anything (S2a, S3). Never throws, whatever the bytes
 * are. An update with the verdict `new` can be applied to `doc` without an error and without a rest, and does then what
 * `changes` says.
 */
export const inspect = <Change>(
  bytes: Uint8Array,
  doc: Y.Doc,
  nameChanges: NameChanges<Change>,
): Inspection<Change> => {
  const decoded = decodeUpdate(bytes)
  if ('code' in decoded) return { verdict: 'refused', refusal: decoded }
  if (decoded.hasGaps) return { verdict: 'incomplete' }
  const { store } = doc
  const structs = orderStructs(decoded, store)
  if (structs === 'incomplete') return { verdict: 'incomplete' }
  if ('code' in structs) return { verdict: 'refused', refusal: structs }
  const deleted = findDeleted(decoded.deletions, decoded.blocks, store)
  if (structs.length === 0 && deleted.items.size === 0) return { verdict: 'known' }

  const sent = new Map(decoded.blocks.map((block) => [block.client, block.structs]))
  const lookUp = ({ client, clock }: Y.ID) => {
    const known = clock < Y.getState(store, client)
    return structAt(known ? store.clients.get(client) : sent.get(client), clock)
  }
  return {
    verdict: 'new',
    changes: nameChanges(structs, deleted, doc, lookUp),
    clients: [...new Set(structs.map(({ struct }) => struct.id.client))],
    update: encodeNew(structs, deleted.deletions),
  }
}

const structAt = (structs: Struct[] | undefined, clock: number): Struct | null =>
  structs?.[Y.findIndexSS(structs, clock)] ?? null
