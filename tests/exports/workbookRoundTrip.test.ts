import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Board } from '@/domain/board/Board'
import type { Seed } from '@/domain/board/seedBoard'
import { splitExecutors } from '@/domain/board/splitExecutors'
import { executorName } from '@/domain/exports/AnnexNames'
import { reviewRow } from '@/domain/imports/reviewRow'
import type { RoadmapReading } from '@/domain/imports/RoadmapReading'
import { arbitrarySeed } from './arbitrarySeed'
import { boardOf, exportAndImportWorkbook, names, roadmap } from './exportAndImport'

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** What every reader of the workbook should get back, card by card; those taken out of the plan too. */
const written = ({ sections, cards }: Board) =>
  cards.map((card) => ({
    section: oneLine(sections.find(({ id }) => id === card.sectionId)?.title ?? ''),
    title: oneLine(card.title),
    period: oneLine(card.period.text),
    lead: card.lead && oneLine(executorName(card.lead, names)),
    coExecutors: card.coExecutors.map((executor) => oneLine(executorName(executor, names))),
    documentKind: oneLine(card.documentKind),
    expectedResult: oneLine(card.expectedResult),
  }))

/** As the preview of an import makes cards of it. */
const read = ({ rows }: RoadmapReading) =>
  rows.map((row, at) => {
    const planned = { period: row.period, override: null }
    const { imported } = reviewRow(row, at, undefined, planned, () => row.period)
    return {
      section: row.section,
      title: imported.title,
      period: imported.period.text,
      ...splitExecutors(imported.responsible),
      documentKind: imported.documentKind,
      expectedResult: imported.expectedResult,
    }
  })

test('an imported workbook says what the board says', async () => {
  await fc.assert(
    fc.asyncProperty(arbitrarySeed, async (seed) => {
      const board = boardOf(seed)
      const reading = await exportAndImportWorkbook(board)
      expect(read(reading)).toEqual(written(board))
      expect([null, `${roadmap.title} на 2020/2021 учебный год`]).toContain(reading.title)
    }),
    { numRuns: 150 },
  )
})

test('what begins like a formula, and what looks like an escape, stays the text that it is', async () => {
  const words = ['=1+1', '+7 (000) 000-00-00', '-5', '@SUM(A1)', '_x000D_', '=HYPERLINK("http://a.test")']
  const seed: Seed = [
    {
      title: 'I. Организационные мероприятия',
      stage: null,
      cards: words.map((word) => ({
        title: `${word} и слова`,
        period: { text: 'май 2021' },
        documentKind: word,
      })),
    },
  ]
  const board = boardOf(seed)
  const { rows } = await exportAndImportWorkbook(board)
  expect(rows.map(({ documentKind }) => documentKind)).toEqual(words)
  expect(rows.map(({ title }) => title)).toEqual(words.map((word) => `${word} и слова`))
})
