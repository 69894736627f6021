import * as Y from 'yjs'
import { noteRoot } from './noteRoot'
import { isNoteMark, noteNodes } from './noteSchema'

/**
 * Whether this program knows every node and mark of a note. A newer one may have written others: the editor deletes what
 * it does not know, so it must not be shown such a note (S23).
 */
export const knowsNote = (doc: Y.Doc): boolean => knowsAll(doc.getXmlFragment(noteRoot))

const knowsAll = (around: Y.XmlFragment): boolean =>
  around.toArray().every((child) => {
    if (child instanceof Y.XmlElement) return noteNodes.has(child.nodeName) && knowsAll(child)
    const runs = (child as Y.XmlText).toDelta() as { attributes?: object }[]
    return runs.every(({ attributes = {} }) => Object.keys(attributes).every(isNoteMark))
  })
