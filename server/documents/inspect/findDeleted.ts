import * as Y from 'yjs'
import type { Block, Deletion, Struct } from '@/server/documents/inspect/decodeUpdate'

export type Deleted = { items: Set<Y.Item>; deletions: Deletion[] }

/**
 * What the deletions of an update delete that is not deleted already: the items, and the ranges narrowed down to them.
 * Clients send the whole list of everything ever deleted with each reconnect; the log keeps only what is new.
 */
export const findDeleted = (deletions: Deletion[], blocks: Block[], store: Y.Doc['store']): Deleted => {
  const found: Deleted = { items: new Set(), deletions: [] }
  const written = new Map(blocks.map((block) => [block.client, block.structs]))
  for (const { client, clock, end } of deletions) {
    const known = Y.getState(store, client)
    collect(found, store.clients.get(client) ?? [], clock, Math.min(end, known))
    collect(found, written.get(client) ?? [], Math.max(clock, known), end)
  }
  return found
}

const collect = (found: Deleted, structs: Struct[], clock: number, end: number): void => {
  if (clock >= end) return
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
    const struct = structs[index]
    if (!struct || struct.id.clock >= end) return
    if (isDead(struct)) continue
    found.items.add(struct)
    found.deletions.push({
      client: struct.id.client,
      clock: Math.max(clock, struct.id.clock),
      end: Math.min(end, struct.id.clock + struct.length),
    })
  }
}

/** Whether a struct holds nothing any more, in a document or as it was sent. */
export const isDead = (struct: Struct): struct is Y.GC =>
  !(struct instanceof Y.Item) || struct.deleted || struct.content instanceof Y.ContentDeleted
