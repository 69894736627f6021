import * as Y from 'yjs'
import type { Struct } from '@/server/documents/inspect/decodeUpdate'

/** What a map's keys hang on: a root by its name, or the item that made the map. */
export type Container = string | Y.Item

/** Where an item stands: a key of a map, under something that is gone, or where boards have nothing. */
export type Place = { in: Container; key: string } | 'gone' | { foreign: string }

type LookUp = (id: Y.ID) => Struct | null

/**
 * Finds the place of items of an update, which carry it only if they are the first of their key: all others name the
 * item that they follow. Ask in causal order.
 */
export const placeFinder = (lookUp: LookUp) => {
  const found = new Map<Y.Item, Place>()

  /** `offset`: so many clocks of the item are in the document already, and it stands where they stand. */
  const placeOf = (item: Y.Item, offset = 0): Place => {
    const known = found.get(item)
    if (known) return known
    const { client, clock } = item.id
    const before = offset > 0 ? Y.createID(client, clock + offset - 1) : item.origin
    const place = item.parent instanceof Y.AbstractType ? storedPlace(item) : sentPlace(item, before)
    found.set(item, place)
    return place
  }

  const sentPlace = (item: Y.Item, origin: Y.ID | null): Place => {
    if (item.rightOrigin) return { foreign: 'list' }
    if (origin) {
      const before = lookUp(origin)
      return before instanceof Y.Item ? placeOf(before) : 'gone'
    }
    if (item.parentSub === null) return { foreign: 'list' }
    const parent: unknown = item.parent
    if (typeof parent === 'string') return { in: parent, key: item.parentSub }
    if (!(parent instanceof Y.ID)) return { foreign: 'no parent' }
    const entry = lookUp(parent)
    if (!(entry instanceof Y.Item) || entry.deleted || entry.content instanceof Y.ContentDeleted)
      return 'gone'
    const above = placeOf(entry)
    if (typeof above !== 'object' || 'foreign' in above) return above
    return typeof above.in === 'string' && isMap(entry)
      ? { in: entry, key: item.parentSub }
      : { foreign: 'nested' }
  }

  return placeOf
}

/** Whether an item holds a Y.Map. */
export const isMap = (item: Y.Item): boolean =>
  item.content instanceof Y.ContentType && item.content.type instanceof Y.Map

const storedPlace = (item: Y.Item): Place => {
  const parent = item.parent as Y.AbstractType<unknown>
  if (item.parentSub === null) return { foreign: 'list' }
  if (!parent._item) return { in: Y.findRootTypeKey(parent), key: item.parentSub }
  return parent._item.deleted ? 'gone' : { in: parent._item, key: item.parentSub }
}
