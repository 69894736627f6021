import { expect, test } from 'vitest'
import { readRoadmap } from '@/domain/imports/readRoadmap'
import { readOffice } from '@/server/imports/readOffice'
import { roadmapVariant, sectionStyles, splitStyles } from '@/tests/imports/factories/roadmapVariant'
import { sectionStyles as sheetSections, workbookVariant } from '@/tests/imports/factories/workbookVariant'
import { Random } from '@/tests/random'

const runs = 200
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)

test(`what is put into a Word file in whatever form comes out (seed ${seed}, ${runs} runs)`, async () => {
  const forms = new Set<string>()
  for (let run = 0; run < runs; run += 1) {
    const { planned, bytes, told } = await roadmapVariant(new Random(seed + run))
    const { kind, rows, order } = readRoadmap(await readOffice(bytes))
    const read = rows.map(({ section, no, title, period, responsible, documentKind, expectedResult }) => ({
      section,
      no,
      title,
      period: period.text,
      responsible,
      documentKind,
      expectedResult,
    }))
    expect(read, `SEED=${seed + run} ${told}`).toEqual(planned)
    expect([kind, order], `SEED=${seed + run}`).toEqual(['roadmap', { number: '77-ОД', date: '2021-08-30' }])
    const { sections, splits } = JSON.parse(told) as { sections: string; splits: string }
    forms.add(sections).add(splits)
  }
  expect([...forms].sort()).toEqual([...new Set([...sectionStyles, ...splitStyles])].sort())
})

test(`and what is put into a workbook (seed ${seed}, ${runs} runs)`, async () => {
  const forms = new Set<string>()
  for (let run = 0; run < runs; run += 1) {
    const { planned, hidden, bytes, told } = workbookVariant(new Random(seed + run))
    const { kind, rows, notices } = readRoadmap(await readOffice(bytes))
    const read = rows.map(({ section, no, title, period, responsible, documentKind, expectedResult }) => ({
      section,
      no,
      title,
      period: period.text,
      responsible,
      documentKind,
      expectedResult,
    }))
    expect(read, `SEED=${seed + run} ${told}`).toEqual(planned)
    expect([kind, notices], `SEED=${seed + run}`).toEqual([
      'roadmap',
      [{ kind: 'hidden-sheet', sheet: 'Черновик' }],
    ])
    const doubted = rows.filter(({ warnings }) => warnings.includes('hidden-row')).map(({ title }) => title)
    expect(doubted, `SEED=${seed + run}`).toEqual(hidden)
    forms.add((JSON.parse(told) as { sections: string }).sections)
  }
  expect([...forms].sort()).toEqual([...sheetSections].sort())
})
