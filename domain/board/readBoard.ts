import type * as Y from 'yjs'
import type { z } from 'zod'
import { noSection, type Board, type Card, type Section } from './Board'
import { cardKeys, donePattern, sectionKeys } from './cardKeys'
import { compareOrdered } from './order'
import { lastOrder, readPlace, readRow } from './register'
import { cardsOf, sectionsOf } from './roots'

/**
 * One card as everybody reads it. A key that is missing or does not hold a valid value is read as its empty value,
 * so that one bad value (from an older or foreign client) never hides the rest of a card.
 */
export const readCard = (id: string, map: Y.Map<unknown>): Card => {
  const place = readPlace(map.get('place'))
  const row = readRow(map.get('row'))
  return {
    id,
    title: valid(cardKeys.title, map.get('title'), '…'),
    status: place.status,
    order: place.order,
    sectionId: row.sectionId,
    rowOrder: row.order,
    period: valid(cardKeys.period, map.get('period'), { text: '' }),
    lead: valid(cardKeys.lead, map.get('lead'), null),
    coExecutors: valid(cardKeys.coExecutors, map.get('coExecutors'), []),
    documentKind: valid(cardKeys.documentKind, map.get('documentKind'), ''),
    expectedResult: valid(cardKeys.expectedResult, map.get('expectedResult'), ''),
    actualResult: valid(cardKeys.actualResult, map.get('actualResult'), ''),
    doneOn: valid(cardKeys.doneOn, map.get('doneOn'), null),
    reason: valid(cardKeys.reason, map.get('reason'), ''),
    doneKeys: readDoneKeys(map),
    source: valid(cardKeys.source.nullable(), map.get('source'), null),
    deletedAt: valid(cardKeys.deletedAt, map.get('deletedAt'), null),
  }
}

const readDoneKeys = (map: Y.Map<unknown>): string[] =>
  [...map.keys()].flatMap((key) => donePattern.exec(key)?.[1] ?? []).sort()

/** One section as everybody reads it; a key without a valid value is read as a card's is. */
const readSection = (id: string, map: Y.Map<unknown>): Section => ({
  id,
  title: valid(sectionKeys.title, map.get('title'), ''),
  order: valid(sectionKeys.order, map.get('order'), lastOrder),
  stage: valid(sectionKeys.stage, map.get('stage'), null),
})

const valid = <Value>(schema: z.ZodType<Value>, raw: unknown, empty: Value): Value => {
  const parsed = raw === undefined ? null : schema.safeParse(raw)
  return parsed?.success ? parsed.data : empty
}

/** Sections in their order. */
export const readSections = (doc: Y.Doc): Section[] =>
  [...sectionsOf(doc)].map(([id, map]) => readSection(id, map)).sort(compareOrdered)

/**
 * The whole board as everybody reads it: B1 every card once, B4 a card whose section is gone stands in the first one.
 * Living cards come in the order of the document (section, row, id).
 */
export const readBoard = (doc: Y.Doc): Board =>
  arrangeBoard(
    readSections(doc),
    [...cardsOf(doc)].map(([id, map]) => readCard(id, map)),
  )

/** The same from sections and cards that have been read already, as a screen keeps them. Cards come in any order. */
export const arrangeBoard = (sections: Section[], cards: Card[]): Board => {
  const rank = new Map(sections.map((section, index) => [section.id, index]))
  const all = cards
    .map((card) => placeInSection(card, sections, rank))
    .sort((a, b) => sectionRank(rank, a) - sectionRank(rank, b) || compareOrdered(rowOf(a), rowOf(b)))
  return {
    sections,
    cards: all.filter((card) => !card.deletedAt),
    bin: all.filter((card) => card.deletedAt),
  }
}

const placeInSection = (card: Card, sections: Section[], rank: Map<string, number>): Card =>
  rank.has(card.sectionId) ? card : { ...card, sectionId: sections[0]?.id ?? noSection }

const sectionRank = (rank: Map<string, number>, card: Card) => rank.get(card.sectionId) ?? 0
const rowOf = (card: Card) => ({ id: card.id, order: card.rowOrder })
