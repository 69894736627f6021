import type { Board } from './Board'
import { numberRows } from './numberRows'

/**
 * The № by which people call a living card where its section is not in sight, by its id: «2.3» is the third item of
 * the second section, «3» where the roadmap has no more than one (B8).
 */
export const itemNumbers = ({ sections, cards }: Pick<Board, 'sections' | 'cards'>): Map<string, string> => {
  const rank = new Map(sections.map(({ id }, index) => [id, index + 1]))
  const rows = numberRows({ cards })
  return new Map(
    cards.map(({ id, sectionId }) => {
      const section = sections.length > 1 ? rank.get(sectionId) : undefined
      const row = rows.get(id)
      return [id, section === undefined ? `${row}` : `${section}.${row}`]
    }),
  )
}
