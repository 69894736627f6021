import { getSchema } from '@tiptap/core'
import type { ContentMatch, NodeType } from '@tiptap/pm/model'
import { noteExtensions } from './noteExtensions'

const schema = getSchema(noteExtensions())

/** Everything that a node's content expression names, wherever in it. */
const childrenOf = (type: NodeType): Set<string> => {
  const found = new Set<string>()
  const seen = new Set<ContentMatch>()
  const waiting = [type.contentMatch]
  for (let match = waiting.pop(); match; match = waiting.pop()) {
    if (seen.has(match)) continue
    seen.add(match)
    for (let index = 0; index < match.edgeCount; index++) {
      const { type: child, next } = match.edge(index)
      found.add(child.name)
      waiting.push(next)
    }
  }
  return found
}

/** By a node's name: what may stand in it. Texts are `text`. */
export const noteNodes: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.values(schema.nodes)
    .filter(({ isText }) => !isText)
    .map((type) => [type.name, childrenOf(type)]),
)

/** The node that the root stands for. */
export const topNode = schema.topNodeType.name

/**
 * Whether a format of a text is one of our marks. The editor adds a hash to the names of marks that may overlap with
 * themselves; none of ours may, so a name with a hash is not one of them.
 */
export const isNoteMark = (name: string): boolean => Object.hasOwn(schema.marks, name)
