import type { Node } from '@tiptap/pm/model'
import { noteAttributes } from './noteAttributes'
import { deepestNode, largestNote, longestTable, longestText, widestTable } from './noteLimits'

/** The editor stops here: the server also counts what the editor does not see (marks, places of text). */
const comfortable = 0.8 * largestNote

/**
 * Whether a note as the editor holds it is one that the server takes: the editor lets no edit through that would be
 * refused, since of a refused edit nothing is left but a file.
 */
export const fitsNote = (note: Node): boolean => note.content.size <= comfortable && fits(note, 0)

const fits = (node: Node, depth: number): boolean => {
  if (depth > deepestNode || !hasGoodAttributes(node)) return false
  if (node.isTextblock) {
    if (node.content.size > longestText || node.textContent.includes('\0')) return false
  } else if (node.type.name === 'table' && node.childCount > longestTable) return false
  else if (node.type.name === 'tableRow' && node.childCount > widestTable) return false
  return node.children.every((child) => child.isText || fits(child, depth + 1))
}

const hasGoodAttributes = ({ type, attrs }: Node): boolean =>
  Object.entries(noteAttributes[type.name] ?? {}).every(([key, isGood]) => isGood(attrs[key]))
