import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model'
import { noteAttributes } from './noteAttributes'

/**
 * What is pasted or dropped, as a note can have it: values of attributes that no note takes become the usual ones,
 * mentions of nobody and characters that cannot be stored go. Unknown nodes and marks have gone in parsing already.
 */
export const cleanPasted = (slice: Slice, schema: Schema): Slice =>
  new Slice(cleanAll(slice.content, schema), slice.openStart, slice.openEnd)

const cleanAll = (content: Fragment, schema: Schema): Fragment => {
  const cleaned: Node[] = []
  content.forEach((node) => {
    const clean = cleanOne(node, schema)
    if (clean) cleaned.push(clean)
  })
  return Fragment.from(cleaned)
}

const cleanOne = (node: Node, schema: Schema): Node | null => {
  if (node.isText) {
    const text = node.text?.replaceAll('\0', '')
    return text ? schema.text(text, node.marks) : null
  }
  const checks = noteAttributes[node.type.name] ?? {}
  const good = Object.entries(node.attrs).filter(([key, value]) => checks[key]?.(value) ?? true)
  if (node.type.name === 'mention' && good.length === 0) return null
  const attributes = { ...usual(node), ...Object.fromEntries(good) }
  return node.type.create(attributes, cleanAll(node.content, schema), node.marks)
}

/** Tiptap's usual heading is one that notes do not have. */
const usual = ({ type }: Node) => (type.name === 'heading' ? { level: 2 } : {})
