import type { Card, Section } from './Board'
import type { BoardFilter } from './BoardFilter'
import { datesOf } from './datesOf'
import { executorKey } from './executorKey'
import { fitsDue, type DueFacts } from './fitsDue'
import { searchWords } from './searchText'

export type FilterFacts = DueFacts & { sections: Section[] }

/** The choices of stage that mean something on this board: a section that is gone filters nothing away. */
export const knownStages = (stage: string[], sections: Section[]): string[] =>
  stage.filter((choice) => /^[1-7]$/u.test(choice) || sections.some(({ id }) => id === choice))

/** Whether a card is what a search looks for, in its text (cardSearchText) and its №. */
export const matchesSearch = (q: string, textOf: (card: Card) => string) => {
  const words = searchWords(q)
  return (card: Card, number: string): boolean =>
    words.every((word) => textOf(card).includes(word) || `№${number}`.includes(word))
}

/** Whether a card fits all of a filter but its search; asked once for each state of a card. */
export const matchesFacets = (filter: BoardFilter, facts: FilterFacts): ((card: Card) => boolean) => {
  const known = new WeakMap<Card, boolean>()
  const facets = facetsOf(filter, facts)
  return (card) => {
    const found = known.get(card) ?? facets.every((fits) => fits(card))
    known.set(card, found)
    return found
  }
}

/** One question for each part of the filter that says something. */
const facetsOf = (filter: BoardFilter, facts: FilterFacts): ((card: Card) => boolean)[] => {
  const { status, due, from, to } = filter
  const facets: ((card: Card) => boolean)[] = []
  if (status.length > 0) facets.push((card) => status.includes(card.status))

  const stages = new Set(knownStages(filter.stage, facts.sections))
  if (stages.size > 0) {
    const wanted = facts.sections.filter(({ id, stage }) => stages.has(`${stage}`) || stages.has(id))
    const sectionIds = new Set(wanted.map(({ id }) => id))
    facets.push((card) => sectionIds.has(card.sectionId))
  }

  const lead = new Set(filter.lead.map(executorKey))
  if (lead.size > 0)
    facets.push((card) =>
      [card.lead, ...card.coExecutors].some((executor) => executor && lead.has(executorKey(executor))),
    )

  if (due.length > 0) facets.push((card) => due.some((choice) => fitsDue(card, choice, facts)))
  if (from !== null || to !== null)
    facets.push((card) =>
      datesOf(facts.readPeriod(card), facts.bounds).some(
        ({ start, end }) => (from === null || end >= from) && (to === null || start <= to),
      ),
    )
  return facets
}
