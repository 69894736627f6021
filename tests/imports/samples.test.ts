import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { proposeStages } from '@/domain/imports/proposeStages'
import type { RoadmapReading } from '@/domain/imports/RoadmapReading'
import { schoolTemplate } from '@/domain/roadmap/schoolTemplate'
import { readDocument } from '@/server/imports/readDocument'
import facts from '@/tests/samples/school-template.facts.json'

const text = z.string().nullable()
const event = z.object({
  no: text,
  section: text,
  title: z.string(),
  period: z.string(),
  responsible: text,
  documentKind: text,
  expectedResult: text,
})
const lines = z.array(z.string())
const member = z.object({ no: text, name: z.string(), position: z.string(), duties: lines })
const stage = event
  .pick({ no: true, title: true, period: true })
  .extend({ content: lines, documentKind: lines, expectedResult: lines })

const read = async (name: string) => (await readDocument(readFileSync(`tests/samples/${name}.docx`))).reading
const expected = (name: string): unknown =>
  JSON.parse(readFileSync(`tests/samples/${name}.expected.json`, 'utf8'))

const eventsOf = ({ rows }: RoadmapReading) =>
  rows.map(({ no, section, title, period, responsible, documentKind, expectedResult }) => ({
    no,
    section,
    title,
    period: period.text,
    responsible,
    documentKind,
    expectedResult,
  }))

describe('the roadmap of Zlatoust', () => {
  const sample = z
    .object({ title: z.string(), sections: lines, rows: z.array(event) })
    .parse(expected('zlatoust-roadmap'))
  let reading: RoadmapReading
  beforeAll(async () => {
    reading = await read('zlatoust-roadmap')
  })

  test('23 events in 6 sections, every cell as written', () => {
    expect(eventsOf(reading)).toEqual(sample.rows)
    expect([...new Set(reading.rows.map(({ section }) => section))]).toEqual(sample.sections)
    expect([sample.rows.length, sample.sections.length]).toEqual([23, 6])
  })

  test('title, order and years', () => {
    expect(reading).toMatchObject({
      kind: 'roadmap',
      title: sample.title,
      order: { number: '282', date: '2021-04-22' },
      context: { schoolYearStart: null, calendarYear: 2021, planStart: '2021-01-01', planEnd: '2022-12-31' },
      workingGroup: [],
      stages: [],
    })
  })
})

describe('the order of Uryupinsk', () => {
  const sample = z
    .object({
      tables: z.tuple([
        z.object({ rows: z.array(member) }),
        z.object({ rows: z.array(event) }),
        z.object({ rows: z.array(stage) }),
      ]),
    })
    .parse(expected('uryupinsk-order'))
  const [group, roadmap, plan] = sample.tables
  let reading: RoadmapReading
  beforeAll(async () => {
    reading = await read('uryupinsk-order')
  })

  test('34 events, every cell as written', () => {
    expect(eventsOf(reading)).toEqual(roadmap.rows)
    expect(roadmap.rows).toHaveLength(34)
  })

  test('the working group with its duties, a vacant position too', () => {
    expect(reading.workingGroup).toEqual(group.rows)
    expect(group.rows.map(({ name }) => name !== '')).toEqual([true, true, true, false])
  })

  test('the plan of the seven stages', () => {
    const oneSpace = (words: string) => words.replace(/\s+/gu, ' ')
    const read = reading.stages.map(({ no, title, period, content, documents, indicators }) => ({
      no,
      title,
      period: period.text,
      content,
      documentKind: documents.map((document) => document.text),
      expectedResult: indicators.map((indicator) => indicator.text),
    }))
    expect(read).toEqual(
      plan.rows.map((row) => ({
        ...row,
        documentKind: row.documentKind.map(oneSpace),
      })),
    )
    expect(plan.rows).toHaveLength(7)
  })

  const agreed = (stages: readonly (number | null)[]) =>
    stages.filter((proposed, at) => proposed === facts.items[at]?.stage).length

  test('at least 30 of the 34 events are proposed for their stage, and are told to be proposals', () => {
    expect(agreed(reading.rows.map((row) => row.stage))).toBeGreaterThanOrEqual(30)
    expect(new Set(reading.rows.map(({ stageSource }) => stageSource))).toEqual(new Set(['proposal']))
  })

  test('also in other words, and out of their order', () => {
    const items = schoolTemplate.stages.flatMap((stage) => stage.items)
    const inOrder = proposeStages(items.map(({ title }) => ({ title, section: null })))
    expect(agreed(inOrder)).toBeGreaterThanOrEqual(30)
    const order = items.map((_, at) => (at * 13) % items.length)
    const mixed = proposeStages(order.map((at) => ({ title: items[at]?.title ?? '', section: null })))
    expect(agreed(items.map((_, at) => mixed[order.indexOf(at)] ?? null))).toBeGreaterThanOrEqual(25)
  })

  test('the annexes that a document names, and the figures of an indicator', () => {
    const [first, , third, , fifth, sixth] = reading.stages
    expect(first?.documents.map(({ appendices }) => appendices)).toEqual([[5], [], [], [1], []])
    expect(third?.indicators.map(({ thresholds }) => thresholds)).toEqual([
      [{ op: '>=', value: 2, unit: 'percent' }],
      [{ op: '>=', value: 2, unit: 'percent' }],
      [{ op: '>=', value: 5, unit: 'count' }],
    ])
    expect(fifth?.indicators[2]?.thresholds).toEqual([{ op: '=', value: 100, unit: 'percent' }])
    expect(sixth?.indicators[3]?.thresholds).toEqual([{ op: '>=', value: 90, unit: 'percent' }])
  })

  test('number and date of the order itself, years from its words', () => {
    expect(reading.order).toEqual({ number: '370', date: '2020-11-18' })
    expect(reading.context).toEqual({ schoolYearStart: 2020, calendarYear: null })
  })

  test('a period without a year gets it from the rows around, and says so', () => {
    const inferred = reading.rows.filter(({ warnings }) => warnings.includes('year-inferred'))
    expect(inferred.map(({ period: { text: words, start, end } }) => [words, start, end])).toEqual([
      ['декабрь- январь', '2020-12-01', '2021-01-31'],
      ['декабрь- январь', '2020-12-01', '2021-01-31'],
      ['декабрь- январь', '2020-12-01', '2021-01-31'],
      ['январь- апрель', '2021-01-01', '2021-04-30'],
    ])
  })
})
