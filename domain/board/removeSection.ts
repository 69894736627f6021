import type * as Y from 'yjs'
import { readSections } from './readBoard'
import { sectionMap, sectionsOf } from './roots'

/**
 * Removes a section. Its cards are not touched: they are read as standing in the first one (B4).
 * Throws RangeError for an unknown section and for the last one: a roadmap has at least one.
 */
export const removeSection = (doc: Y.Doc, sectionId: string): void => {
  sectionMap(doc, sectionId)
  if (readSections(doc).length === 1) throw new RangeError('a roadmap keeps its last section')
  sectionsOf(doc).delete(sectionId)
}
