import type * as Y from 'yjs'
import type { PrismaClient } from '@/prisma/generated/client'
import { contents } from '../contents'

type Rows = { cards: Record<string, unknown>; sections: Record<string, unknown> }
type Entry = Record<string, unknown>

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null

/** The rows of a board as the document's keys. */
export const rowsOf = async (documentId: string, prisma: PrismaClient): Promise<Rows> => {
  const [cards, sections] = await Promise.all([
    prisma.card.findMany({ where: { documentId } }),
    prisma.section.findMany({ where: { documentId } }),
  ])
  const ofCard = (card: (typeof cards)[number]): Entry => ({
    title: card.title,
    place: `${card.status}|${card.statusOrder}`,
    row: `${card.sectionId}|${card.rowOrder}`,
    period: card.periodText,
    lead: card.lead,
    coExecutors: card.coExecutors,
    documentKind: card.documentKind,
    expectedResult: card.expectedResult,
    actualResult: card.actualResult,
    doneOn: day(card.doneOn),
    reason: card.reason,
    doneKeys: card.doneKeys,
    source: card.source,
    deletedAt: card.deletedAt?.getTime() ?? null,
  })
  return {
    cards: Object.fromEntries(cards.map((card) => [card.cardId, ofCard(card)])),
    sections: Object.fromEntries(
      sections.map(({ sectionId, title, order, stage }) => [sectionId, { title, order, stage }]),
    ),
  }
}

/** The same, read from the document's raw keys and by none of the program's own readers. */
export const rowsWanted = (doc: Y.Doc): Rows => {
  const { cards = {}, sections = {} } = contents(doc) as Record<string, Record<string, Entry>>
  const ofCard = (card: Entry): Entry => ({
    title: card.title,
    place: card.place,
    row: card.row,
    period: (card.period as { text: string } | undefined)?.text ?? '',
    lead: card.lead ?? null,
    coExecutors: card.coExecutors ?? [],
    documentKind: card.documentKind ?? '',
    expectedResult: card.expectedResult ?? '',
    actualResult: card.actualResult ?? '',
    doneOn: card.doneOn ?? null,
    reason: card.reason ?? '',
    doneKeys: Object.keys(card)
      .flatMap((key) => (key.startsWith('done:') ? [key.slice(5)] : []))
      .sort(),
    source: card.source ?? null,
    deletedAt: typeof card.deletedAt === 'string' ? Date.parse(card.deletedAt) : null,
  })
  return {
    cards: Object.fromEntries(Object.entries(cards).map(([id, card]) => [id, ofCard(card)])),
    sections: Object.fromEntries(
      Object.entries(sections).map(([id, { title, order, stage }]) => [
        id,
        { title, order, stage: stage ?? null },
      ]),
    ),
  }
}
