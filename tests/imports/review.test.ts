import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { periodReader } from '@/domain/board/periodReader'
import { choiceOf, choiceOfKind } from '@/domain/imports/choiceOf'
import { importedRowSchema } from '@/domain/imports/ImportedRow'
import { originalCells } from '@/domain/imports/originalCells'
import { plannedPeriods } from '@/domain/imports/plannedPeriods'
import { planOfContext } from '@/domain/imports/planOfContext'
import { readRoadmap } from '@/domain/imports/readRoadmap'
import { reviewRow } from '@/domain/imports/reviewRow'
import type { RoadmapReading } from '@/domain/imports/RoadmapReading'
import { editRows, rowKey, type RowEdit } from '@/domain/imports/RowEdit'
import { stagePlanOf } from '@/domain/imports/stagePlanOf'
import { planFacts, type Plan } from '@/domain/roadmap/Plan'
import { readOffice } from '@/server/imports/readOffice'
import { documentOf, table } from '@/tests/imports/factories/blocks'

const head = ['№', 'Мероприятие', 'Срок', 'Ответственный']
const schoolYear: Plan = { kind: 'schoolYear', start: 2020 }

let uryupinsk: RoadmapReading
let zlatoust: RoadmapReading
beforeAll(async () => {
  const read = async (name: string) =>
    readRoadmap(await readOffice(readFileSync(`tests/samples/${name}.docx`)))
  ;[uryupinsk, zlatoust] = await Promise.all([read('uryupinsk-order'), read('zlatoust-roadmap')])
})

describe('the plan of a document', () => {
  test('is the one that it names', () => {
    expect(planOfContext(uryupinsk.context, '2026-11-22')).toEqual(schoolYear)
    expect(planOfContext(zlatoust.context, '2026-11-22')).toEqual({
      kind: 'days',
      start: '2021-01-01',
      end: '2022-12-31',
    })
    const year = { schoolYearStart: null, calendarYear: 2021, planStart: '2021-01-01', planEnd: '2021-12-31' }
    expect(planOfContext(year, '2026-11-22')).toEqual({ kind: 'calendarYear', year: 2021 })
  })

  test('is the present school year where it names none', () => {
    const none = { schoolYearStart: null, calendarYear: null }
    expect(planOfContext(none, '2026-11-22')).toEqual({ kind: 'schoolYear', start: 2026 })
    expect(planOfContext(none, '2027-02-01')).toEqual({ kind: 'schoolYear', start: 2026 })
  })
})

describe('the dates that the preview shows are those of the board', () => {
  const plans: Plan[] = [
    schoolYear,
    { kind: 'schoolYear', start: 2026 },
    { kind: 'calendarYear', year: 2021 },
    { kind: 'days', start: '2021-01-01', end: '2022-12-31' },
    { kind: 'days', start: '2020-11-18', end: '2021-05-31' },
  ]
  const own = ['май', 'сентябрь 2021', 'октябрь', 'март', 'май', 'по отдельному плану', '', 'ежемесячно']
  test.each(plans)('%j', (plan) => {
    const texts = [...uryupinsk.rows, ...zlatoust.rows].map(({ period }) => period.text).concat(own)
    const onBoard = periodReader(planFacts(plan))
    for (const [at, { period, override }] of plannedPeriods(texts, plan).entries()) {
      const text = texts[at] ?? ''
      const { start, end, dueBy } = onBoard({ period: { text, ...(override && { override }) } })
      expect([period.text, period.start, period.end, period.dueBy]).toEqual([text, start, end, dueBy])
    }
  })

  test('also where only the rows around tell the year', () => {
    const plan: Plan = { kind: 'days', start: '2021-01-01', end: '2022-12-31' }
    const periods = plannedPeriods(['октябрь 2021', 'ноябрь', 'февраль', 'март 2022'], plan)
    expect(periods.map(({ period, override }) => [period.start, override])).toEqual([
      ['2021-10-01', null],
      ['2021-11-01', null],
      ['2022-02-01', 'февраль 2022 г.'],
      ['2022-03-01', null],
    ])
  })
})

test("last year's document for this year: months without a year are those of the plan", () => {
  const periods = plannedPeriods(['ноябрь', 'январь 2021', 'май'], { kind: 'schoolYear', start: 2026 })
  expect(periods.map(({ period, override }) => [period.start, override])).toEqual([
    ['2026-11-01', null],
    ['2021-01-01', null],
    ['2027-05-01', null],
  ])
  expect(periods[1]?.period.warnings).toContain('outside-context')
})

describe('a row with what a person decided', () => {
  const reading = readRoadmap(
    documentOf(
      'Дорожная карта на 2020-2021 учебный год',
      table(
        [...head, 'Соисполнители'],
        ['1', 'Издание приказа', 'ноябрь', 'Директор, куратор', 'классные руководители; психолог'],
        ['2', 'Выдрა пары', 'в порядке очереди', '', ''],
      ),
    ),
  )
  const review = (at: number, edit?: RowEdit) => {
    const row = reading.rows[at]
    const planned = plannedPeriods([edit?.period ?? row?.period.text ?? ''], schoolYear)[0]
    if (!row || !planned) throw new Error('no such row')
    const corrected = periodReader(planFacts(schoolYear))
    return reviewRow(row, at, edit, planned, (override) => corrected({ period: { text: override } }))
  }

  test('stays as read without one', () => {
    expect(review(0)).toMatchObject({
      imported: {
        row: 0,
        title: 'Издание приказа',
        period: { text: 'ноябрь' },
        responsible: 'Директор, куратор Соисполнители: классные руководители; психолог',
      },
      period: { start: '2020-11-01' },
      isTaken: true,
      isEdited: false,
      doubts: ['year-inferred'],
      faults: [],
    })
    expect(importedRowSchema.safeParse(review(0).imported).success).toBe(true)
  })

  test('loses the doubts that were settled, and keeps the others', () => {
    expect(review(1).doubts).toEqual(['wrong-script', 'unknown-period'])
    expect(review(1, { period: 'май 2021' }).doubts).toEqual(['wrong-script'])
    expect(review(1, { override: 'май 2021' })).toMatchObject({
      imported: { period: { text: 'в порядке очереди', override: 'май 2021' } },
      period: { start: '2021-05-01', end: '2021-05-31' },
      doubts: ['wrong-script'],
    })
    expect(review(0, { period: '' }).doubts).toEqual(['no-period'])
  })

  test('says what keeps it from becoming a card', () => {
    expect(review(0, { title: '' }).faults).toEqual([{ cell: 'title', fault: 'missing' }])
    expect(review(0, { title: 'а'.repeat(501) }).faults).toEqual([{ cell: 'title', fault: 'tooLong' }])
    expect(review(0, { expectedResult: 'а'.repeat(5001), period: 'а'.repeat(501) }).faults).toEqual([
      { cell: 'period', fault: 'tooLong' },
      { cell: 'expectedResult', fault: 'tooLong' },
    ])
  })

  test('may be left out, put to a stage and to a section, many at once', () => {
    const keys = reading.rows.map(rowKey)
    const edits = editRows(editRows({ 'x-1': { title: 'другое' } }, keys, { stage: 4 }), keys.slice(1), {
      left: true,
      section: 'II. Итоги',
    })
    expect(edits['x-1']).toEqual({ title: 'другое' })
    expect(keys.map((key, at) => review(at, edits[key]))).toMatchObject([
      { isTaken: true, isEdited: true, imported: { stage: 4, section: null } },
      { isTaken: false, isEdited: true, imported: { stage: 4, section: 'II. Итоги' } },
    ])
    expect(review(0, { stage: null }).imported.stage).toBeNull()
  })
})

describe('the original of a row', () => {
  test('has every cell under its own words, joined as read, the columns that mean nothing too', () => {
    const reading = readRoadmap(
      documentOf(
        table([...head, 'Бюджет'], ['1', 'Издание\nприказа', 'сентябрь', 'директор', '10 руб.']),
        table(['', 'о группе', '2021 г.', '', '']),
      ),
    )
    const [row] = reading.rows
    if (!row) throw new Error('no row')
    expect(row.warnings).toContain('joined-rows')
    expect(originalCells(row, reading.tables[0])).toEqual([
      { header: '№', text: '1' },
      { header: 'Мероприятие', text: 'Издание\nприказа\nо группе' },
      { header: 'Срок', text: 'сентябрь\n2021 г.' },
      { header: 'Ответственный', text: 'директор' },
      { header: 'Бюджет', text: '10 руб.' },
    ])
  })

  test('of the samples leaves no word of the table out', () => {
    for (const { rows, tables } of [uryupinsk, zlatoust])
      for (const row of rows) {
        const cells = originalCells(
          row,
          tables.find(({ table: at }) => at === row.source.table),
        )
        const words = cells.map(({ text }) => text).join(' ')
        for (const raw of Object.values(row.source.raw)) expect(words).toContain(raw)
        expect(cells.every(({ header }) => header !== '')).toBe(true)
      }
  })
})

describe('another choice for a table', () => {
  const unknown = documentOf(table(['Что', 'Примечание', 'Кто'], ['Опрос', 'май 2021', 'куратор']))

  test('its present reading as a choice reads the same', () => {
    const document = documentOf('I. Раздел', table(head, ['1', 'Опрос', 'май 2021', 'куратор']))
    const reading = readRoadmap(document)
    const [first] = reading.tables
    expect(first && readRoadmap(document, { tables: { 0: choiceOf(first) } }).rows).toEqual(reading.rows)
  })

  test('a kind brings the columns that the header tells; a table without one gets its first row', () => {
    const [first] = readRoadmap(unknown).tables
    if (!first) throw new Error('no table')
    const choice = choiceOfKind(first, 'roadmap')
    expect(choice).toEqual({
      kind: 'roadmap',
      mapping: [null, null, 'responsible'],
      headerRows: 1,
      cut: false,
    })
    const { rows, tables } = readRoadmap(unknown, { tables: { 0: choice } })
    expect(rows.map(({ title, responsible }) => [title, responsible])).toEqual([['', 'куратор']])
    expect(tables[0]?.columns.map(({ header }) => header)).toEqual(['Что', 'Примечание', 'Кто'])
    const full = { ...choice, mapping: ['title' as const, 'period' as const, 'responsible' as const] }
    expect(readRoadmap(unknown, { tables: { 0: full } }).rows[0]).toMatchObject({
      title: 'Опрос',
      period: { start: '2021-05-01' },
    })
    expect(choiceOfKind(first, 'other')).toMatchObject({ kind: 'other', mapping: [null, null, null] })
  })

  test('a half with the same header follows the first half', () => {
    const document = documentOf(
      table(head, ['1', 'Опрос', 'май 2021', 'куратор']),
      table(head, ['2', 'Приказ', 'июнь 2021', 'директор']),
    )
    const [first] = readRoadmap(document).tables
    if (!first) throw new Error('no table')
    const mapping = ['no', 'title', 'responsible', 'period'] as const
    const exchanged = { ...choiceOf(first), mapping: [...mapping] }
    expect(
      readRoadmap(document, { tables: { 0: exchanged } }).rows.map(({ responsible }) => responsible),
    ).toEqual(['май 2021', 'июнь 2021'])
  })

  test('columns beyond those that are there change nothing', () => {
    const [first] = readRoadmap(unknown).tables
    if (!first) throw new Error('no table')
    const choice = choiceOfKind(first, 'roadmap')
    const more = { ...choice, mapping: [...choice.mapping, 'period' as const, 'no' as const] }
    expect(readRoadmap(unknown, { tables: { 0: more } }).tables[0]?.columns).toHaveLength(3)
  })
})

describe('the stage plan', () => {
  test('of the document, with appendices and conditions', () => {
    const plan = stagePlanOf(uryupinsk.stages)
    expect(plan?.map(({ stage, documents }) => [stage, documents.length])).toEqual(
      uryupinsk.stages.map(({ documents }, at) => [at + 1, documents.length]),
    )
    expect(plan?.[5]?.indicators[3]?.thresholds).toEqual([
      { metric: 'stated', op: '>=', value: 90, unit: 'percent' },
    ])
  })

  test('is none where its rows are not the stages of the model', () => {
    const [first] = uryupinsk.stages
    if (!first) throw new Error('no stage')
    expect(stagePlanOf([])).toBeNull()
    expect(stagePlanOf([first, first])).toBeNull()
    expect(stagePlanOf([{ ...first, no: '8' }])).toBeNull()
    expect(stagePlanOf([{ ...first, no: null }])).toBeNull()
    expect(stagePlanOf(uryupinsk.stages.map((stage) => ({ ...stage, no: null })))).toHaveLength(7)
  })
})
