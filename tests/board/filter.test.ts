import { describe, expect, test } from 'vitest'
import type { Card } from '@/domain/board/Board'
import { isFiltering, noFilter, type BoardFilter } from '@/domain/board/BoardFilter'
import type { Executor } from '@/domain/board/executor'
import { matchesFacets, matchesSearch } from '@/domain/board/matchesFilter'
import { periodReader } from '@/domain/board/periodReader'
import { cardSearchText } from '@/domain/board/searchText'
import { planFacts } from '@/domain/roadmap/Plan'

const plan = planFacts({ kind: 'schoolYear', start: 2020 })
const bounds = { planStart: plan.planStart ?? '', planEnd: plan.planEnd ?? '' }

const card = (rest: Partial<Card> = {}): Card => ({
  id: 'card',
  title: 'Издать приказ',
  status: 'planned',
  order: 'a0',
  sectionId: 's1',
  rowOrder: 'a0',
  period: { text: '' },
  lead: null,
  coExecutors: [],
  documentKind: '',
  expectedResult: '',
  actualResult: '',
  doneOn: null,
  reason: '',
  doneKeys: [],
  source: null,
  deletedAt: null,
  ...rest,
})

const sections = [
  { id: 's1', title: 'Подготовка условий', order: 'a0', stage: 1 },
  { id: 's2', title: 'Прочее', order: 'a1', stage: null },
]
const fits = (filter: Partial<BoardFilter>, rest: Partial<Card>, today = '2020-11-18') =>
  matchesFacets(
    { ...noFilter, ...filter },
    { sections, bounds, today, readPeriod: periodReader(plan) },
  )(card(rest))

describe('a filter', () => {
  test('asks for nothing while it is empty, and then leaves everything', () => {
    expect(isFiltering(noFilter)).toBe(false)
    expect(isFiltering({ ...noFilter, q: '  ' })).toBe(false)
    expect(isFiltering({ ...noFilter, due: ['soon'] })).toBe(true)
    expect(isFiltering({ ...noFilter, to: '2021-01-01' })).toBe(true)
    expect(fits({}, {})).toBe(true)
  })

  const curator: Executor = { kind: 'role', role: 'curator' }
  const person: Executor = { kind: 'person', id: 'p1' }
  const words: Executor = { kind: 'text', text: 'Классные  руководители' }

  test('by who is responsible looks at lead and co-executors, and takes equal words for the same', () => {
    expect(fits({ lead: [curator] }, { lead: curator })).toBe(true)
    expect(fits({ lead: [curator] }, { coExecutors: [words, curator] })).toBe(true)
    expect(fits({ lead: [person] }, { lead: { kind: 'person', id: 'p2' } })).toBe(false)
    expect(fits({ lead: [person] }, { lead: { kind: 'organisation', id: 'p1' } })).toBe(false)
    expect(fits({ lead: [{ kind: 'text', text: 'классные руководители' }] }, { lead: words })).toBe(true)
    expect(fits({ lead: [person, curator] }, { lead: curator })).toBe(true)
  })

  test('by stage takes its number or a section, and ignores a section that is gone', () => {
    expect(fits({ stage: ['1'] }, {})).toBe(true)
    expect(fits({ stage: ['2'] }, {})).toBe(false)
    expect(fits({ stage: ['s2'] }, { sectionId: 's2' })).toBe(true)
    expect(fits({ stage: ['s2', '1'] }, {})).toBe(true)
    expect(fits({ stage: ['gone'] }, {})).toBe(true)
    expect(fits({ stage: ['gone', '2'] }, {})).toBe(false)
  })

  test('asks for every part that says something', () => {
    expect(fits({ status: ['doing', 'planned'], stage: ['1'] }, {})).toBe(true)
    expect(fits({ status: ['doing'], stage: ['1'] }, {})).toBe(false)
    expect(fits({ status: ['planned'], stage: ['3'] }, {})).toBe(false)
  })

  // 18 November 2020 is a Wednesday.
  test.each<[BoardFilter['due'][number], Partial<Card>, boolean]>([
    ['overdue', { period: { text: 'октябрь 2020' } }, true],
    ['overdue', { period: { text: 'октябрь 2020' }, status: 'done' }, false],
    ['overdue', { period: { text: 'ноябрь 2020' } }, false],
    ['soon', { period: { text: 'до 25.11.2020' } }, true],
    ['soon', { period: { text: 'до 26.11.2020' } }, false],
    ['soon', { period: { text: 'до 17.11.2020' } }, false],
    ['thisWeek', { period: { text: 'до 16.11.2020' } }, true],
    ['thisWeek', { period: { text: 'до 22.11.2020' } }, true],
    ['thisWeek', { period: { text: 'до 23.11.2020' } }, false],
    ['thisWeek', { period: { text: 'до 15.11.2020' } }, false],
    ['thisWeek', { period: { text: 'до 20.11.2020' }, status: 'cancelled' }, false],
    ['thisWeek', { period: { text: 'еженедельно' } }, true],
    ['thisWeek', { period: { text: 'еженедельно' }, doneKeys: ['2020-W47'] }, false],
    ['undated', { period: { text: '' } }, true],
    ['undated', { period: { text: 'по отдельному плану' } }, true],
    ['undated', { period: { text: 'март' } }, false],
    ['undated', { period: { text: 'ежемесячно' } }, false],
  ])('by deadline: %s, %o: %s', (choice, rest, expected) => {
    expect(fits({ due: [choice] }, rest)).toBe(expected)
  })

  test('by several kinds of deadline leaves what fits one of them', () => {
    expect(fits({ due: ['overdue', 'undated'] }, { period: { text: '' } })).toBe(true)
    expect(fits({ due: ['overdue', 'undated'] }, { period: { text: 'март' } })).toBe(false)
  })

  test.each<[string, string | null, string | null, boolean]>([
    ['ноябрь 2020', '2020-11-30', '2020-12-05', true],
    ['ноябрь 2020', '2020-12-01', null, false],
    ['ноябрь 2020', null, '2020-10-31', false],
    ['ноябрь 2020', null, '2020-11-01', true],
    ['до 01.12.2020', '2020-12-01', '2020-12-01', true],
    ['до 01.12.2020', '2020-12-02', null, false],
    ['ежемесячно', '2021-02-10', '2021-02-11', true],
    ['постоянно', '2021-02-10', '2021-02-11', true],
    ['постоянно', '2022-02-10', null, false],
    ['по отдельному плану', '2020-01-01', null, false],
  ])('by period: «%s» from %s to %s: %s', (text, from, to, expected) => {
    expect(fits({ from, to }, { period: { text } })).toBe(expected)
  })
})

describe('a search', () => {
  const nameOf = (executor: Executor) => (executor.kind === 'person' ? 'Ромашкина А.\u00a0П.' : 'Куратор')
  const textOf = cardSearchText(nameOf)
  const finds = (q: string, rest: Partial<Card>, number = '2.3') =>
    matchesSearch(q, textOf)(card(rest), number)

  test.each([
    ['ignores case', 'ПРИКАЗ', { title: 'Издать приказ' }],
    ['takes ё and е for the same', 'отчёт учет', { title: 'Отчет, учёт' }],
    ['takes Latin look-alikes for Cyrillic', 'COШ', { title: 'Педсовет СОШ' }],
    ['and those in the text', 'сош', { title: 'Педсовет COШ' }],
    ['ignores soft hyphens', 'наставничество', { title: 'Настав\u00adничество' }],
    ['ignores what kind of white space', 'в 9 классе', { title: 'В\u00a09\u00a0классе' }],
    ['finds words with a hyphen in one piece', 'планграфик', { title: 'План-график' }],
    ['finds them in two', 'план график', { title: 'План\u00a0– график' }],
    ['finds by a hyphen what has none', 'план-график', { title: 'План: график' }],
    ['ignores quotes', '«Луговая»', { title: 'Школа "Луговая" № 1' }],
    ['looks for all words in any order', 'приказ март', { title: 'Приказ', period: { text: 'март' } }],
    ['looks at the correction of a period', 'декабрь', { period: { text: '', override: 'декабрь 2020' } }],
    ['looks at the names of those responsible', 'ромашкина', { lead: { kind: 'person', id: 'p1' } }],
    ['and of co-executors', 'куратор', { coExecutors: [{ kind: 'role', role: 'curator' }] }],
    ['looks at the kind of document', 'протокол', { documentKind: 'Протокол' }],
    ['looks at the expected result', 'анкеты', { expectedResult: 'Анкеты собраны' }],
    ['looks at the actual result', 'собрано', { actualResult: 'Собрано 34 анкеты' }],
    ['looks at the number', '№ 2.3', {}],
  ] satisfies [string, string, Partial<Card>][])('%s: %s', (_, q, rest) => {
    expect(finds(q, rest)).toBe(true)
  })

  test('leaves out what lacks one of the words, and does not join words', () => {
    expect(finds('приказ апрель', { title: 'Приказ', period: { text: 'март' } })).toBe(false)
    expect(finds('сад', { title: 'Встреча с администрацией' })).toBe(false)
    expect(finds('2.4', {})).toBe(false)
  })

  test('of nothing but signs finds everything', () => {
    expect(finds(' - «» ', {})).toBe(true)
  })
})
