import * as Y from 'yjs'
import type { Struct } from '@/server/documents/inspect/decodeUpdate'

/** What items stand in: a root by its name, or the item that made the map, the node or the text around them. */
export type Container = string | Y.Item

/** Where an item stands: at a key of its container, or in its list (null); under something that is gone; nowhere. */
export type Place = { in: Container; key: string | null } | 'gone' | { foreign: string }

/** The struct with this id, in the document or in the update itself. */
export type LookUp = (id: Y.ID) => Struct | null

/**
 * Finds the place of items of an update, which carry it only if they are the first there: all others name the items
 * that they stand between. Ask in causal order.
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
    const left = origin && neighbour(origin)
    const right = item.rightOrigin && neighbour(item.rightOrigin)
    if (left && right) return between(left, right)
    // Values of a key follow each other, and nothing stands to the right of the last.
    if (right) return isKeyed(right) ? { foreign: 'key with a right neighbour' } : right
    return left ?? ownPlace(item)
  }

  const neighbour = (id: Y.ID): Place => {
    const item = lookUp(id)
    return item instanceof Y.Item ? placeOf(item) : 'gone'
  }

  const ownPlace = ({ parent: around, parentSub: key }: Y.Item): Place => {
    const parent: unknown = around
    if (typeof parent === 'string') return { in: parent, key }
    if (!(parent instanceof Y.ID)) return { foreign: 'no parent' }
    const container = lookUp(parent)
    if (!(container instanceof Y.Item) || container.deleted) return 'gone'
    if (container.content instanceof Y.ContentDeleted) return 'gone'
    const above = placeOf(container)
    if (typeof above !== 'object' || 'foreign' in above) return above
    return container.content instanceof Y.ContentType ? { in: container, key } : { foreign: 'nested' }
  }

  return placeOf
}

const isKeyed = (place: Place): boolean => typeof place === 'object' && 'in' in place && place.key !== null

/** Two neighbours stand in one list. Where they do not, every program would put the item somewhere else. */
const between = (left: Place, right: Place): Place => {
  if (typeof left !== 'object' || typeof right !== 'object')
    return left === right ? left : { foreign: 'torn' }
  if ('foreign' in left) return left
  if ('foreign' in right) return right
  return left.in === right.in && left.key === null && right.key === null ? left : { foreign: 'torn' }
}

/** Whether an item holds a Y.Map. */
export const isMap = (item: Y.Item): boolean =>
  item.content instanceof Y.ContentType && item.content.type instanceof Y.Map

const storedPlace = (item: Y.Item): Place => {
  const parent = item.parent as Y.AbstractType<unknown>
  const key = item.parentSub
  if (!parent._item) return { in: Y.findRootTypeKey(parent), key }
  return parent._item.deleted ? 'gone' : { in: parent._item, key }
}
