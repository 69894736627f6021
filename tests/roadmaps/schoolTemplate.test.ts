import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readBoard } from '@/domain/board/readBoard'
import { seedBoard } from '@/domain/board/seedBoard'
import { parsePeriod } from '@/domain/period/parsePeriod'
import { schoolTemplate } from '@/domain/roadmap/schoolTemplate'
import { seedOfTemplate } from '@/domain/roadmap/seedOfTemplate'
import facts from '@/tests/samples/school-template.facts.json'

const items = schoolTemplate.stages.flatMap((stage) =>
  stage.items.map((item) => ({ ...item, stage: stage.stage })),
)
const inUryupinsk = { schoolYearStart: 2020, calendarYear: null }

describe('the school template keeps what the order holds', () => {
  it.each(facts.items)('item $no: stage, roles, what it is about, the dates of its school year', (fact) => {
    const item = items[fact.no - 1]
    expect(item?.stage).toBe(fact.stage)
    expect([item?.lead, ...(item?.coExecutors ?? [])]).toEqual(fact.roles)
    const title = item?.title.toLowerCase() ?? ''
    expect(fact.about.filter((stem) => !title.includes(stem.toLowerCase()))).toEqual([])
    expect(item?.period).not.toMatch(/\d/)
    // «в течение работы» has no dates of its own: the order means the time in which its pairs work.
    if (fact.no === 24) return
    const { start, end } = parsePeriod(item?.period ?? '', inUryupinsk)
    expect({ start, end }).toEqual({ start: fact.start, end: fact.end })
  })

  it('has no other items, each with an id of its own', () => {
    expect(items).toHaveLength(facts.items.length)
    expect(new Set(items.map(({ id }) => id)).size).toBe(34)
  })

  it.each(facts.stages)('stage $stage: documents with appendix numbers, conditions, what matters', (fact) => {
    const stage = schoolTemplate.stages[fact.stage - 1]
    expect(stage?.stage).toBe(fact.stage)
    expect(stage?.documents.map(({ title: _, ...rest }) => rest)).toEqual(fact.documents)
    expect(stage?.indicators.map(({ thresholds }) => thresholds)).toEqual(fact.indicators)
    const named = stage?.important.map((text) =>
      [...text.matchAll(/приложени[ея] (\d+)(?: и (\d+))?/g)].flatMap(([, ...numbers]) =>
        numbers.filter(Boolean).map(Number),
      ),
    )
    expect(named).toEqual(fact.important)
  })

  it('uses every appendix from 1 to 30 but the second, which the material never mentions', () => {
    const inDocuments = schoolTemplate.stages.flatMap(({ documents }) =>
      documents.flatMap((d) => d.appendices),
    )
    const inWords = schoolTemplate.stages
      .flatMap(({ important }) => important)
      .flatMap((text) => [...text.matchAll(/\d+/g)].map(Number))
    const used = [...new Set([...inDocuments, ...inWords])].sort((a, b) => a - b)
    expect(used).toEqual([1, ...Array.from({ length: 28 }, (_, index) => index + 3)])
  })

  it('names its source without persons', () => {
    expect(schoolTemplate.source).toMatch(/18\.11\.2020 №\s370/)
  })
})

it('becomes a board of seven sections in which every item stands once, in its order', () => {
  const doc = new Y.Doc()
  seedBoard(doc, seedOfTemplate(schoolTemplate))
  const board = readBoard(doc)
  expect(board.sections.map(({ stage }) => stage)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(board.cards.map(({ title }) => title)).toEqual(items.map(({ title }) => title))
  expect(board.cards.every(({ status }) => status === 'planned')).toBe(true)
  expect(board.cards[4]?.coExecutors).toEqual([
    { kind: 'role', role: 'classTeacher' },
    { kind: 'role', role: 'teacher' },
  ])
})
