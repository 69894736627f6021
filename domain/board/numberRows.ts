import type { Board } from './Board'

/** The № of each living card, by its id: from 1 anew in each section, as roadmaps are numbered on paper (B8). */
export const numberRows = ({ cards }: Pick<Board, 'cards'>): Map<string, number> => {
  const last = new Map<string, number>()
  return new Map(
    cards.map((card) => {
      const number = (last.get(card.sectionId) ?? 0) + 1
      last.set(card.sectionId, number)
      return [card.id, number]
    }),
  )
}
