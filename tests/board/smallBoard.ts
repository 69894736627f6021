import type * as Y from 'yjs'
import { addCard } from '@/domain/board/addCard'
import { addSection } from '@/domain/board/addSection'
import { groupCards } from '@/domain/board/groupCards'
import { readBoard } from '@/domain/board/readBoard'
import type { Status } from '@/domain/board/status'
import { boardDoc } from './replicas'

/** Sections I (cards a, b, c), II (d, e) and III (none); all of them planned, in this order. */
export const smallBoard = (): Y.Doc => {
  const doc = boardDoc()
  for (const id of ['I', 'II', 'III']) addSection(doc, { title: id }, id)
  for (const id of ['a', 'b', 'c']) addCard(doc, { title: id }, { sectionId: 'I' }, id)
  for (const id of ['d', 'e']) addCard(doc, { title: id }, { sectionId: 'II' }, id)
  return doc
}

/** The ids of a column of the status board, from the top. */
export const columnOf = (doc: Y.Doc, status: Status): string[] =>
  groupCards(readBoard(doc), 'status', { monthOf: () => null, months: [] }).find(({ key }) => key === status)
    ?.cardIds ?? []

/** The ids in each section, as the roadmap is read from top to bottom. */
export const rowsOf = (doc: Y.Doc): Record<string, string[]> => {
  const { sections, cards } = readBoard(doc)
  return Object.fromEntries(
    sections.map(({ id }) => [id, cards.filter((card) => card.sectionId === id).map((card) => card.id)]),
  )
}

export const titlesIn = (doc: Y.Doc, sectionId: string): string[] =>
  readBoard(doc)
    .cards.filter((card) => card.sectionId === sectionId)
    .map(({ title }) => title)
