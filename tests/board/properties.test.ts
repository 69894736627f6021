import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Board, Card } from '@/domain/board/Board'
import { cardKeySchema, sectionKeySchema } from '@/domain/board/cardKeys'
import { groupCards, groupings } from '@/domain/board/groupCards'
import { numberRows } from '@/domain/board/numberRows'
import { readBoard } from '@/domain/board/readBoard'
import { cardsOf, sectionsOf } from '@/domain/board/roots'
import { arbitraryStep, type Step } from './arbitraryVerbs'
import { arrive, merge, replicasOf } from './replicas'
import { smallBoard } from './smallBoard'

const idsOf = (cards: { id: string }[]) => cards.map(({ id }) => id)
const sorted = (ids: Iterable<string>) => [...ids].toSorted()
const monthOf = ({ title }: Card) => (title < 'c' ? '2021-03' : title < 'м' ? null : '2031-01')

/** What is true of every board, whatever was done to it. */
const expectWhole = (doc: Y.Doc) => {
  const board = readBoard(doc)
  const { sections, cards, bin } = board
  expect(sorted(idsOf([...cards, ...bin])), '[B1]').toEqual(sorted(cardsOf(doc).keys()))
  expect(sorted(idsOf(sections))).toEqual(sorted(sectionsOf(doc).keys()))
  expect(invalidKeys(doc)).toEqual([])
  if (sections.length > 0) expectColumns(board)
  const numbers = numberRows(board)
  for (const { id } of sections) {
    const own = cards.filter((card) => card.sectionId === id)
    const expected = own.map((_, at) => at + 1)
    expect(
      own.map((card) => numbers.get(card.id)),
      '[B8]',
    ).toEqual(expected)
  }
}

const expectColumns = (board: Board) => {
  const known = new Set(idsOf(board.sections))
  for (const card of board.cards) expect(known.has(card.sectionId), '[B4]').toBe(true)
  for (const grouping of groupings) {
    const columns = groupCards(board, grouping, { monthOf, months: ['2021-02', '2021-03'] })
    expect(sorted(columns.flatMap(({ cardIds }) => cardIds)), `[B1] by ${grouping}`).toEqual(
      sorted(idsOf(board.cards)),
    )
    expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length)
  }
}

/** The registers whose values no schema takes, orders among them. */
const invalidKeys = (doc: Y.Doc): string[] =>
  [
    ...[...cardsOf(doc)].map(([id, map]) => ({ id, map, schemaOf: cardKeySchema })),
    ...[...sectionsOf(doc)].map(([id, map]) => ({ id, map, schemaOf: sectionKeySchema })),
  ].flatMap(({ id, map, schemaOf }) =>
    [...map].flatMap(([key, value]) => (schemaOf(key)?.safeParse(value).success ? [] : [`${id}.${key}`])),
  )

test('[B1] [B4] [B8] whatever one person does, the board is whole, and the server takes every single update', () => {
  fc.assert(
    fc.property(fc.array(arbitraryStep, { maxLength: 40 }), (steps) => {
      const doc = smallBoard()
      const [server = doc] = replicasOf(doc, [1])
      const refused: unknown[] = []
      doc.on('update', (update: Uint8Array) => {
        const { refusal } = arrive(server, update)
        if (refusal) refused.push(refusal)
      })
      for (const { run } of steps) run(doc)
      expect(refused).toEqual([])
      expect(server.toJSON()).toEqual(doc.toJSON())
      expectWhole(doc)
    }),
    { numRuns: 200 },
  )
})

type Act = { who: number } & ({ step: Step } | { push: true } | { pull: true })

/** Three people, each of whom does something, sends what was done, or hears of what the others sent. */
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ who: fc.nat(2), step: arbitraryStep }) },
    { weight: 1, arbitrary: fc.record({ who: fc.nat(2), push: fc.constant(true as const) }) },
    { weight: 1, arbitrary: fc.record({ who: fc.nat(2), pull: fc.constant(true as const) }) },
  ),
  { maxLength: 60 },
)

const push = (doc: Y.Doc, server: Y.Doc) =>
  arrive(server, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server))).refusal

test('[B1] [B4] [B6] [B8] whatever three people do apart, they come to one board, and nothing of it is refused', () => {
  fc.assert(
    fc.property(acts, fc.shuffledSubarray([11, 12, 13], { minLength: 3 }), (played, clientIDs) => {
      const [server, ...people] = replicasOf(smallBoard(), [1, ...clientIDs]) as [Y.Doc, ...Y.Doc[]]
      const made = new Set<string>()
      const refused: unknown[] = []
      for (const act of played) {
        const doc = people[act.who]!
        if ('step' in act) {
          act.step.run(doc)
          for (const id of cardsOf(doc).keys()) made.add(id)
        } else if ('push' in act) refused.push(push(doc, server))
        else Y.applyUpdate(doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(doc)))
        expectWhole(doc)
      }
      for (const doc of people) refused.push(push(doc, server))
      expect(refused.filter((refusal) => refusal !== null)).toEqual([])
      merge([server, ...people])
      expectWhole(server)
      for (const doc of people) expect(doc.toJSON()).toEqual(server.toJSON())
      expect(
        [...made].filter((id) => !cardsOf(server).has(id)),
        '[B6]',
      ).toEqual([])
    }),
    { numRuns: 200 },
  )
})
