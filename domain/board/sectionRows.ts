import { noSection, type Board } from './Board'

/** A section of the roadmap as a document, with its items in their order. */
export type SectionRows = { sectionId: string; cardIds: string[] }

/**
 * The roadmap in the order of the document: every section, also an empty one, in its place. Items of a roadmap that
 * has no section at all stand together under `noSection` (B4).
 */
export const sectionRows = ({ sections, cards }: Pick<Board, 'sections' | 'cards'>): SectionRows[] => {
  const rows = new Map<string, string[]>(sections.map(({ id }) => [id, []]))
  if (rows.size === 0) rows.set(noSection, [])
  for (const { id, sectionId } of cards) rows.get(sectionId)?.push(id)
  return [...rows].map(([sectionId, cardIds]) => ({ sectionId, cardIds }))
}
