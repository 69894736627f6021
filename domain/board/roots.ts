import type * as Y from 'yjs'

/** The root types of a board document; there are no others. */
export const boardRoots = ['cards', 'sections'] as const

export type BoardRoot = (typeof boardRoots)[number]

type Entries = Y.Map<Y.Map<unknown>>

export const cardsOf = (doc: Y.Doc): Entries => doc.getMap('cards')
export const sectionsOf = (doc: Y.Doc): Entries => doc.getMap('sections')

/** The map of one card. Throws RangeError where the board has no such card: callers hold ids that they have read. */
export const cardMap = (doc: Y.Doc, cardId: string): Y.Map<unknown> => {
  const map = cardsOf(doc).get(cardId)
  if (!map) throw new RangeError(`no card ${cardId}`)
  return map
}

/** The map of one section. Throws RangeError where the board has no such section. */
export const sectionMap = (doc: Y.Doc, sectionId: string): Y.Map<unknown> => {
  const map = sectionsOf(doc).get(sectionId)
  if (!map) throw new RangeError(`no section ${sectionId}`)
  return map
}
