import { describe, expect, test } from 'vitest'
import { addSection } from '@/domain/board/addSection'
import { deleteCard } from '@/domain/board/deleteCard'
import { dueDate } from '@/domain/board/dueDate'
import { editCard } from '@/domain/board/editCard'
import { editSection } from '@/domain/board/editSection'
import { groupCards, type Grouping } from '@/domain/board/groupCards'
import { moveCard } from '@/domain/board/moveCard'
import { moveRow } from '@/domain/board/moveRow'
import { periodReader } from '@/domain/board/periodReader'
import { planMonths } from '@/domain/board/planMonths'
import { readBoard } from '@/domain/board/readBoard'
import { planFacts } from '@/domain/roadmap/Plan'
import { smallBoard } from './smallBoard'

const plan = planFacts({ kind: 'days', start: '2021-01-15', end: '2021-04-15' })
const readPeriod = periodReader(plan)
const view = {
  monthOf: (card: Parameters<typeof readPeriod>[0] & { doneKeys: string[] }) =>
    dueDate(card, readPeriod(card), plan)?.slice(0, 7) ?? null,
  months: planMonths(plan.planStart, plan.planEnd),
}
const columns = (doc: ReturnType<typeof smallBoard>, grouping: Grouping) =>
  Object.fromEntries(groupCards(readBoard(doc), grouping, view).map(({ key, cardIds }) => [key, cardIds]))

describe('by status', () => {
  test('[B2] has all six columns, each in the order of the status board, without the bin', () => {
    const doc = smallBoard()
    moveCard(doc, 'e', { status: 'planned', after: null })
    moveCard(doc, 'a', { status: 'notDone', after: null })
    deleteCard(doc, 'c', '2021-03-05T10:00:00Z')
    expect(columns(doc, 'status')).toEqual({
      planned: ['e', 'b', 'd'],
      doing: [],
      review: [],
      done: [],
      notDone: ['a'],
      cancelled: [],
    })
  })
})

describe('by stage', () => {
  test('is by sections where none is a stage', () => {
    const doc = smallBoard()
    expect(columns(doc, 'stage')).toEqual({
      'section-I': ['a', 'b', 'c'],
      'section-II': ['d', 'e'],
      'section-III': [],
    })
  })

  test('has all seven stages where there is one, several sections of a stage together, the others alone', () => {
    const doc = smallBoard()
    editSection(doc, 'III', { stage: 5 })
    editSection(doc, 'I', { stage: 5 })
    moveRow(doc, 'e', { sectionId: 'III', after: null })
    expect(columns(doc, 'stage')).toEqual({
      'stage-1': [],
      'stage-2': [],
      'stage-3': [],
      'stage-4': [],
      'stage-5': ['a', 'b', 'c', 'e'],
      'stage-6': [],
      'stage-7': [],
      'section-II': ['d'],
    })
    const fifth = groupCards(readBoard(doc), 'stage', view).find(({ key }) => key === 'stage-5')
    expect(fifth).toMatchObject({ title: '', target: { kind: 'stage', stage: 5, sectionIds: ['I', 'III'] } })
  })

  test('calls a stage by the words of its only section', () => {
    const doc = smallBoard()
    addSection(doc, { title: 'Подбор пар', stage: 4 })
    const titles = groupCards(readBoard(doc), 'stage', view).map(({ title }) => title)
    expect(titles).toEqual(['', '', '', 'Подбор пар', '', '', '', 'I', 'II', 'III'])
  })
})

describe('by month', () => {
  test('has the months of the plan, those of other deadlines, and one for what has no date', () => {
    const doc = smallBoard()
    editCard(doc, 'a', { period: { text: 'март 2021' } })
    editCard(doc, 'b', { period: { text: '15.09.2022' } })
    editCard(doc, 'c', { period: { text: 'постоянно' } })
    editCard(doc, 'd', { period: { text: 'давно', override: 'до 5 марта 2021' } })
    expect(columns(doc, 'month')).toEqual({
      '2021-01': [],
      '2021-02': [],
      '2021-03': ['a', 'd'],
      '2021-04': [],
      '2022-09': ['b'],
      undated: ['c', 'e'],
    })
    expect(groupCards(readBoard(doc), 'month', view).at(-1)?.key).toBe('undated')
  })

  test('puts a recurring item where its next occurrence is due', () => {
    const doc = smallBoard()
    editCard(doc, 'a', { period: { text: 'ежемесячно' } })
    expect(columns(doc, 'month')['2021-01']).toEqual(['a'])
    const [, second = ''] = view.months
    const board = readBoard(doc)
    const ticked = board.cards.map((card) => ({ ...card, doneKeys: card.id === 'a' ? ['2021-01'] : [] }))
    const moved = groupCards({ ...board, cards: ticked }, 'month', view)
    expect(moved.find(({ key }) => key === second)?.cardIds).toEqual(['a'])
  })
})
