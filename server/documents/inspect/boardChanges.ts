import * as Y from 'yjs'
import type { Change } from '@/domain/board/Change'
import { Chain } from '@/server/documents/inspect/Chain'
import { isDead } from '@/server/documents/inspect/findDeleted'
import type { NameChanges } from '@/server/documents/inspect/inspect'
import { isPlainJson } from '@/server/documents/inspect/isPlainJson'
import { isMap, type Container, type Place, placeFinder } from '@/server/documents/inspect/placeFinder'

/** A key of a root or of an entry. */
type Register = { in: Container; key: string }
type Touched = Register & { chain: Chain }

/**
 * Names what an update does to a board, before anything is applied: for each struct and deletion its root, entry and
 * key (S2a), and who wins where two people wrote one key. Shapes that no board has come as `foreign`.
 */
export const boardChanges: NameChanges<Change> = (structs, deleted, doc, lookUp) => {
  const placeOf = placeFinder(lookUp)
  const chains = new Map<Container, Map<string, Touched>>()
  const touch = (place: Register): Touched => {
    const keys = chains.get(place.in) ?? new Map<string, Touched>()
    chains.set(place.in, keys)
    const touched = keys.get(place.key) ?? { ...place, chain: new Chain(storedItem(doc, place)) }
    keys.set(place.key, touched)
    return touched
  }

  for (const { struct, offset } of structs) {
    if (!(struct instanceof Y.Item)) continue
    const place = placeOf(struct, offset)
    const foreign = foreignShape(struct, place)
    if (foreign) return [{ op: 'foreign', what: foreign }]
    if (isRegister(place)) touch(place).chain.put(struct, offset)
  }
  for (const item of deleted.items) {
    const place = placeOf(item)
    if (isRegister(place)) touch(place)
  }

  const lives = (item: Y.Item | null): item is Y.Item =>
    item !== null && !isDead(item) && !deleted.items.has(item)
  const all = [...chains.values()].flatMap((keys) => [...keys.values()])
  const dropped = new Set(
    all.flatMap(({ in: container, chain }) =>
      typeof container === 'string' ? chain.added.filter((item) => item !== chain.last) : [],
    ),
  )
  return all.flatMap((touched) => {
    if (typeof touched.in === 'string') return entryChanges(touched, touched.in, lives)
    if (!lives(touched.in) || dropped.has(touched.in)) return []
    const entry = placeOf(touched.in)
    if (!isRegister(entry) || typeof entry.in !== 'string') return []
    return registerChanges(touched, { root: entry.in, id: entry.key }, lives)
  })
}

const isRegister = (place: Place): place is Register =>
  typeof place === 'object' && 'in' in place && place.key !== null

type Lives = (item: Y.Item | null) => item is Y.Item

const entryChanges = ({ key: id, chain }: Touched, root: string, lives: Lives): Change[] => {
  const stood = chain.stored !== null && !isDead(chain.stored)
  const created = chain.added.filter((item) => lives(item))
  if (created.length > 1 || (created.length > 0 && stood)) return [{ op: 'replace', root, id }]
  if (created.length > 0) return [{ op: created[0] === chain.last ? 'create' : 'replace', root, id }]
  return stood && !lives(chain.last) ? [{ op: 'remove', root, id }] : []
}

const registerChanges = (
  { key, chain }: Touched,
  entry: { root: string; id: string },
  lives: Lives,
): Change[] => {
  const changes: Change[] = chain.added.flatMap((item) => {
    if (!(item.content instanceof Y.ContentAny)) return []
    const value: unknown = item.content.arr[0]
    const isSeen = item === chain.last && lives(item)
    return [{ op: isSeen ? 'set' : 'superseded', ...entry, key, value }]
  })
  const stood = chain.stored !== null && !isDead(chain.stored)
  return stood && !lives(chain.last) ? [...changes, { op: 'unset', ...entry, key }] : changes
}

const storedItem = (doc: Y.Doc, { in: container, key }: Register): Y.Item | undefined => {
  if (typeof container === 'string') return doc.share.get(container)?._map.get(key)
  return container.content instanceof Y.ContentType ? container.content.type._map.get(key) : undefined
}

/** Why no board has an item like this, or null: maps under the roots, plain JSON values under those maps. */
const foreignShape = (item: Y.Item, place: Place): string | null => {
  if (typeof place === 'object' && 'foreign' in place) return place.foreign
  if (typeof place === 'object' && place.key === null) return 'list'
  const { content } = item
  if (content instanceof Y.ContentDeleted) return null
  if (typeof place === 'object' && typeof place.in === 'string')
    return isMap(item) ? null : 'value under a root'
  if (!(content instanceof Y.ContentAny)) return content.constructor.name
  return content.arr.length === 1 && isPlainJson(content.arr[0]) ? null : 'value that is no plain JSON'
}
