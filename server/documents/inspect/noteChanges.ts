import * as Y from 'yjs'
import type { NoteChange } from '@/domain/note/NoteChange'
import { noteRoot } from '@/domain/note/noteRoot'
import { topNode } from '@/domain/note/noteSchema'
import type { NameChanges } from '@/server/documents/inspect/inspect'
import { isPlainJson } from '@/server/documents/inspect/isPlainJson'
import { type Container, placeFinder } from '@/server/documents/inspect/placeFinder'

/** What a container of a note is: the root counts as the top node. */
type Around = { kind: 'node'; node: string } | { kind: 'text' } | { kind: 'foreign'; what: string }

/**
 * Names what an update does to a note, before anything is applied (S2a): nodes, texts, characters, marks and attributes,
 * each with what is around it. Of deletions nothing is said: there is nothing in a note that may not be deleted.
 */
export const noteChanges: NameChanges<NoteChange> = (structs, _deleted, doc, lookUp) => {
  const placeOf = placeFinder(lookUp)
  const lengths = new Map<Container, number>()

  /** Of a list, with what was found so far. */
  const grow = (container: Container, by: number): number => {
    const length = (lengths.get(container) ?? storedLength(doc, container)) + by
    lengths.set(container, length)
    return length
  }
  const depthOf = (container: Container): number => {
    let depth = 0
    for (let at = container; typeof at !== 'string'; depth++) {
      const place = placeOf(at)
      if (typeof place !== 'object' || 'foreign' in place) return depth
      at = place.in
    }
    return depth
  }

  const changes: NoteChange[] = []
  for (const { struct, offset } of structs) {
    if (!(struct instanceof Y.Item)) continue
    const place = placeOf(struct, offset)
    if (place === 'gone') continue
    if ('foreign' in place) return [{ op: 'foreign', what: place.foreign }]
    const around = aroundOf(place.in)
    if (around.kind === 'foreign') return [{ op: 'foreign', what: around.what }]
    if (struct.content instanceof Y.ContentDeleted) continue
    if (place.key !== null) changes.push(attribute(struct, around, place))
    else if (around.kind === 'text') {
      const length = struct.countable ? grow(place.in, struct.length - offset) : 0
      changes.push(inText(struct, offset, length))
    } else {
      const siblings = grow(place.in, 1)
      changes.push(inNode(struct, around.node, { depth: depthOf(place.in) + 1, siblings }))
    }
    if (changes.at(-1)?.op === 'foreign') break
  }
  return changes
}

const typeOf = ({ content }: Y.Item) => (content instanceof Y.ContentType ? content.type : null)

const storedLength = (doc: Y.Doc, container: Container): number =>
  (typeof container === 'string' ? doc.share.get(container) : typeOf(container))?._length ?? 0

const aroundOf = (container: Container): Around => {
  if (typeof container === 'string')
    return container === noteRoot
      ? { kind: 'node', node: topNode }
      : { kind: 'foreign', what: `root ${container}` }
  const type = typeOf(container)
  if (isElement(type)) return { kind: 'node', node: type.nodeName }
  return type instanceof Y.XmlText ? { kind: 'text' } : { kind: 'foreign', what: 'nested' }
}

const isElement = (type: unknown): type is Y.XmlElement => type instanceof Y.XmlElement

const foreign = (what: string): NoteChange => ({ op: 'foreign', what })

const attribute = (
  { content }: Y.Item,
  around: Around,
  { in: container, key }: { in: Container; key: string | null },
): NoteChange => {
  if (around.kind !== 'node' || typeof container === 'string' || key === null)
    return foreign('key where there are none')
  if (!(content instanceof Y.ContentAny) || content.arr.length !== 1) return foreign(content.constructor.name)
  const value: unknown = content.arr[0]
  return isPlainJson(value)
    ? { op: 'attribute', node: around.node, key, value }
    : foreign('value that is no plain JSON')
}

const inText = ({ content }: Y.Item, offset: number, length: number): NoteChange => {
  if (content instanceof Y.ContentString) return { op: 'write', text: content.str.slice(offset), length }
  if (!(content instanceof Y.ContentFormat)) return foreign(`${content.constructor.name} in text`)
  const value: unknown = content.value
  return isPlainJson(value) ? { op: 'mark', mark: content.key, value } : foreign('mark that is no plain JSON')
}

const inNode = (item: Y.Item, node: string, where: { depth: number; siblings: number }): NoteChange => {
  const type = typeOf(item)
  if (isElement(type)) return { op: 'node', node: type.nodeName, in: node, ...where }
  return type instanceof Y.XmlText
    ? { op: 'text', in: node }
    : foreign(`${item.content.constructor.name} in a node`)
}
