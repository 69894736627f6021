import type * as Y from 'yjs'
import type { BoardRoot } from '../roots'
import { readEntry, stampOf, stampOfItem } from './stampOf'
import type { Entry, Stamp, Write } from './Step'

type Event = Y.YEvent<Y.Map<unknown>>

/**
 * What the events of one transaction under one root wrote. To be asked while they are delivered: afterwards Yjs forgets
 * what was there before. `held`: what a section held that is gone now.
 */
export const readWrites = (
  root: BoardRoot,
  events: Event[],
  held: (id: string) => Entry | undefined,
): Write[] =>
  events.flatMap((event): Write[] => {
    const keys = [...event.keys]
    if (event.path.length > 0) {
      const id = String(event.path[0])
      return keys.map(([key, { oldValue }]) => ({
        op: 'set',
        root,
        id,
        key,
        before: oldValue as unknown,
        after: event.target.get(key),
        from: stampBefore(event, key, oldValue),
        to: stampOf(event.target, key),
      }))
    }
    return keys.flatMap(([id, { action }]): Write[] => {
      if (action === 'add')
        return [{ op: 'create', root, id, entry: readEntry(event.target.get(id) as Y.Map<unknown>) }]
      const entry = action === 'delete' && held(id)
      return entry ? [{ op: 'remove', root, id, entry }] : []
    })
  })

/** Of the item that stood before this transaction: the present one, or the last of those to its left that is older. */
const stampBefore = (event: Event, key: string, oldValue: unknown): Stamp => {
  let item = event.target._map.get(key) ?? null
  while (item && event.adds(item)) item = item.left
  return item && stampOfItem(item, oldValue !== undefined)
}
