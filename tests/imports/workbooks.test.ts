import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readDocument } from '@/server/imports/readDocument'
import {
  kindergartenList,
  municipalRoadmap,
  schoolPlan,
  type DirtyWorkbook,
} from './factories/dirtyWorkbooks'

const read = async ({ bytes }: DirtyWorkbook) => (await readDocument(bytes)).reading

describe('workbooks as people leave them are read as a person would', () => {
  test.each([
    ['a plan of a school', schoolPlan],
    ['a roadmap of a municipality', municipalRoadmap],
    ['a list of a kindergarten', kindergartenList],
  ])('%s', async (_, make) => {
    const dirty = make()
    const { kind, title, rows, notices } = await read(dirty)
    expect([kind, title, notices]).toEqual(['roadmap', dirty.title, dirty.notices])
    expect(
      rows.map(({ section, no, title, period, responsible, documentKind, expectedResult, warnings }) => [
        section,
        no,
        title,
        period.text,
        [period.start, period.end],
        responsible,
        documentKind,
        expectedResult,
        warnings,
      ]),
    ).toEqual(dirty.rows)
  })

  test('the working group of a workbook', async () => {
    expect((await read(kindergartenList())).workingGroup).toEqual([
      { no: null, name: 'Ромашкина Р. Р.', position: 'заведующий', duties: ['общее руководство'] },
      { no: null, name: '', position: 'методист', duties: ['планы'] },
    ])
  })

  test('rows are found again by sheet and number', async () => {
    const { rows, tables } = await read(schoolPlan())
    const [table] = tables
    expect(table?.sheet?.name).toBe('План')
    expect(rows.map(({ source }) => table?.sheet?.numbers[source.rows[0] ?? -1])).toEqual([
      12, 13, 14, 16, 17,
    ])
  })
})

describe('the forms of Omsk', () => {
  const form = z.object({ sheet: z.string(), header: z.array(z.string()), rows: z.array(z.looseObject({})) })
  const sample = z
    .object({ sheets: z.array(form) })
    .parse(JSON.parse(readFileSync('tests/samples/omsk-forms.expected.json', 'utf8')))

  test('are no roadmap, and their tables are there to be looked at', async () => {
    const { reading } = await readDocument(readFileSync('tests/samples/omsk-forms.xlsx'))
    expect(reading).toMatchObject({ kind: 'none', rows: [], workingGroup: [], stages: [], notices: [] })
    expect(reading.tables.map(({ kind, sheet }) => [kind, sheet?.name])).toEqual(
      sample.sheets.map(({ sheet }) => ['other', sheet]),
    )
    for (const [at, { rows: own, header }] of sample.sheets.entries()) {
      const { rows } = reading.tables[at] ?? { rows: [] }
      expect(rows[0]?.[0]).toBe(header[0])
      expect(rows.length).toBeGreaterThan(own.length)
    }
  })
})
