import type * as Y from 'yjs'
import type { Entry, Stamp } from './Step'

/**
 * The stamp of a register. Yjs says by no public call who wrote a key; its list of items does. `lastId` and not `id`:
 * Yjs joins dead items of one client into the first of them.
 */
export const stampOf = (map: Y.Map<unknown>, key: string): Stamp => {
  const item = map._map.get(key)
  return item ? stampOfItem(item, !item.deleted) : null
}

export const stampOfItem = ({ lastId }: Y.Item, stands: boolean): string =>
  `${lastId.client}:${lastId.clock}${stands ? '+' : '-'}`

/** Who wrote what a stamp stands for; null for what was taken away: an item does not know who did that. */
export const clientOf = (stamp: Stamp): number | null =>
  stamp?.endsWith('+') ? Number(stamp.slice(0, stamp.indexOf(':'))) : null

/** Everything that a card or a section holds now. */
export const readEntry = (map: Y.Map<unknown>): Entry =>
  new Map([...map].map(([key, value]) => [key, { value, stamp: stampOf(map, key) }]))
