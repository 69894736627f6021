import { describe, expect, test } from 'vitest'
import type { Block } from '@/domain/imports/ImportedDocument'
import { readRoadmap } from '@/domain/imports/readRoadmap'
import type { ReadingChoices } from '@/domain/imports/RoadmapReading'
import { documentOf, table } from '@/tests/imports/factories/blocks'

const rowsOf = (blocks: (Block | string)[], choices?: ReadingChoices) =>
  readRoadmap(documentOf(...blocks), choices).rows.map(({ section, no, title, period, responsible }) => [
    section,
    no,
    title,
    period.text,
    responsible,
  ])

const head = ['№', 'Мероприятие', 'Сроки', 'Ответственный']
const first = ['1', 'Издание приказа', 'сентябрь 2021', 'директор']
const second = ['2', 'Сбор заявок', 'октябрь 2021', 'куратор']

describe('choices of a person', () => {
  const stranger = table(
    ['Что', 'Бюджет', 'Кто'],
    ['Опрос', 'май 2021', 'куратор'],
    ['Приказ', 'июнь 2021', 'директор'],
  )

  test('a table that was not recognised is read by the mapping given', () => {
    expect(rowsOf([stranger])).toEqual([])
    const choices = {
      tables: {
        0: { kind: 'roadmap' as const, mapping: ['title', 'period', 'responsible'] as const, headerRows: 1 },
      },
    }
    expect(
      rowsOf([stranger], {
        tables: { 0: { ...choices.tables[0], mapping: [...choices.tables[0].mapping] } },
      }),
    ).toEqual([
      [null, null, 'Опрос', 'май 2021', 'куратор'],
      [null, null, 'Приказ', 'июнь 2021', 'директор'],
    ])
  })

  test('a table can be left out, and its second half with it', () => {
    const blocks = [table(head, first), table(second)]
    expect(rowsOf(blocks, { tables: { 0: { kind: 'other', mapping: [null, null, null, null] } } })).toEqual(
      [],
    )
  })

  test('two columns can be exchanged, for the second half too', () => {
    const mapping = ['no', 'title', 'responsible', 'period'] as const
    const rows = rowsOf([table(head, first), table(second)], {
      tables: { 0: { kind: 'roadmap', mapping: [...mapping] } },
    })
    expect(rows.map(([, , , period, responsible]) => [period, responsible])).toEqual([
      ['директор', 'сентябрь 2021'],
      ['куратор', 'октябрь 2021'],
    ])
  })

  test('other years can be given', () => {
    const document = documentOf(table(head, ['1', 'Опрос', 'май', 'куратор']))
    const context = { schoolYearStart: 2023, calendarYear: null }
    expect(readRoadmap(document, { context }).rows[0]?.period.start).toBe('2024-05-01')
  })
})
