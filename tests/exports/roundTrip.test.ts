import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Board, Card } from '@/domain/board/Board'
import type { Seed } from '@/domain/board/seedBoard'
import { splitExecutors } from '@/domain/board/splitExecutors'
import { executorName } from '@/domain/exports/AnnexNames'
import { readRoadmap } from '@/domain/imports/readRoadmap'
import type { RoadmapReading, RoadmapRow } from '@/domain/imports/RoadmapReading'
import { readOffice } from '@/server/imports/readOffice'
import { arbitrarySeed } from './arbitrarySeed'
import { boardOf, exportAndImport, names } from './exportAndImport'

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** What every reader of the paper should get back, card by card. */
const written = ({ sections, cards }: Board) => {
  const numbers = new Map<string, number>()
  return cards
    .filter(({ status }) => status !== 'cancelled')
    .map((card: Card) => {
      const no = (numbers.get(card.sectionId) ?? 0) + 1
      numbers.set(card.sectionId, no)
      return {
        section: oneLine(sections.find(({ id }) => id === card.sectionId)?.title ?? ''),
        no: String(no),
        title: oneLine(card.title),
        period: oneLine(card.period.text),
        lead: card.lead && oneLine(executorName(card.lead, names)),
        coExecutors: card.coExecutors.map((executor) => oneLine(executorName(executor, names))),
        documentKind: oneLine(card.documentKind),
        expectedResult: oneLine(card.expectedResult),
      }
    })
}

const read = ({ rows }: RoadmapReading) =>
  rows.map(({ section, no, title, period, responsible, documentKind, expectedResult }) => ({
    section,
    no,
    title,
    period: period.text,
    ...splitExecutors(responsible ?? ''),
    documentKind: documentKind ?? '',
    expectedResult: expectedResult ?? '',
  }))

test('an imported export says what the board says', async () => {
  await fc.assert(
    fc.asyncProperty(arbitrarySeed, async (seed) => {
      const board = boardOf(seed)
      const reading = await exportAndImport(board)
      expect(read(reading)).toEqual(written(board))
    }),
    { numRuns: 150 },
  )
})

test('an item that is called by a number alone is no empty line', async () => {
  const card = { title: '1', expectedResult: '1.1' }
  const board = boardOf([{ title: 'I. Организационные мероприятия', stage: null, cards: [card] }])
  expect(read(await exportAndImport(board))).toEqual(written(board))
})

const sectionOf = ({ section }: RoadmapRow) => section ?? 'Мероприятия'
const words = (text: string) => ({ kind: 'text' as const, text })

/** An imported roadmap as a board: what the preview shows, row by row. */
const seedOf = ({ rows }: RoadmapReading): Seed =>
  [...new Set(rows.map(sectionOf))].map((title) => ({
    title,
    stage: null,
    cards: rows.filter((row) => sectionOf(row) === title).map(cardOf),
  }))

const cardOf = ({ title, period, responsible, documentKind, expectedResult }: RoadmapRow) => {
  const { lead, coExecutors } = splitExecutors(responsible ?? '')
  return {
    title,
    period: { text: period.text },
    lead: lead === null ? null : words(lead),
    coExecutors: coExecutors.map(words),
    documentKind: documentKind ?? '',
    expectedResult: expectedResult ?? '',
  }
}

test.each(['zlatoust-roadmap.docx', 'uryupinsk-order.docx'])('%s comes out as it went in', async (file) => {
  const original = readRoadmap(await readOffice(await readFile(`tests/samples/${file}`)))
  const exported = await exportAndImport(boardOf(seedOf(original)))
  const cells = ({ rows }: RoadmapReading) =>
    rows.map((row) => ({
      section: sectionOf(row),
      title: row.title,
      period: row.period.text,
      responsible: row.responsible,
      documentKind: row.documentKind,
      expectedResult: row.expectedResult,
    }))
  expect(cells(exported).length).toBeGreaterThan(20)
  expect(cells(exported)).toEqual(cells(original))
})

test('300 rows come back', async () => {
  const card = (row: number) => ({
    title: `Мероприятие ${row}`,
    period: { text: `до ${(row % 28) + 1}.03.2021` },
  })
  const seed = Array.from({ length: 12 }, (_, at) => ({
    title: `Раздел ${at + 1}`,
    stage: null,
    cards: Array.from({ length: 25 }, (_, row) => card(at * 25 + row)),
  }))
  const board = boardOf(seed)
  expect(board.cards).toHaveLength(300)
  expect(read(await exportAndImport(board))).toEqual(written(board))
})
