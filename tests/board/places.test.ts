import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addCard } from '@/domain/board/addCard'
import { addSection } from '@/domain/board/addSection'
import { deleteCard } from '@/domain/board/deleteCard'
import { moveCard } from '@/domain/board/moveCard'
import { moveRow } from '@/domain/board/moveRow'
import { moveSection } from '@/domain/board/moveSection'
import { numberRows } from '@/domain/board/numberRows'
import { readBoard } from '@/domain/board/readBoard'
import { orderPattern } from '@/domain/board/register'
import { removeSection } from '@/domain/board/removeSection'
import { restoreCard } from '@/domain/board/restoreCard'
import { cardMap, sectionMap } from '@/domain/board/roots'
import { seedBoard } from '@/domain/board/seedBoard'
import { columnOf, rowsOf, smallBoard, titlesIn } from './smallBoard'
import { changesOf } from './replicas'

const at = '2021-03-05T10:00:00Z'

describe('places and rows', () => {
  test('[B3] [B8] a move on the status board changes no number and no row', () => {
    const doc = smallBoard()
    const [rows, numbers] = [rowsOf(doc), numberRows(readBoard(doc))]
    moveCard(doc, 'c', { status: 'planned', after: null })
    moveCard(doc, 'a', { status: 'review', after: null })
    expect(columnOf(doc, 'planned')).toEqual(['c', 'b', 'd', 'e'])
    expect(rowsOf(doc)).toEqual(rows)
    expect(numberRows(readBoard(doc))).toEqual(numbers)
  })

  test('[B3] [B8] a move of a row changes numbers and no status', () => {
    const doc = smallBoard()
    moveRow(doc, 'a', { sectionId: 'II', after: 'd' })
    expect(rowsOf(doc)).toEqual({ I: ['b', 'c'], II: ['d', 'a', 'e'], III: [] })
    expect([...numberRows(readBoard(doc))]).toEqual([
      ['b', 1],
      ['c', 2],
      ['d', 1],
      ['a', 2],
      ['e', 3],
    ])
    expect(columnOf(doc, 'planned')).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  test('a drop after a card that has gone is a drop at the top', () => {
    const doc = smallBoard()
    moveCard(doc, 'b', { status: 'done', after: null })
    moveCard(doc, 'd', { status: 'planned', after: 'b' })
    moveRow(doc, 'e', { sectionId: 'I', after: 'nobody' })
    expect(columnOf(doc, 'planned')).toEqual(['d', 'a', 'c', 'e'])
    expect(rowsOf(doc).I).toEqual(['e', 'a', 'b', 'c'])
  })

  test('[B5] 300 cards dropped one by one at one spot stand as they were dropped', () => {
    const doc = smallBoard()
    const dropped = Array.from({ length: 300 }, (_, n) => `n${n}`)
    const widest = { place: 0, row: 0 }
    for (const id of dropped) {
      addCard(doc, { title: id }, { sectionId: 'III', status: 'doing' }, id)
      const before = new Map(readBoard(doc).cards.map((card) => [card.id, card]))
      moveCard(doc, id, { status: 'planned', after: 'a' })
      moveRow(doc, id, { sectionId: 'I', after: 'a' })
      const after = readBoard(doc).cards
      for (const { order, rowOrder } of after) expect(order + rowOrder).toMatch(/^[0-9A-Za-z]{2,256}$/)
      const changed = after.filter((card) => card.order !== before.get(card.id)?.order)
      widest.place = Math.max(widest.place, changed.length)
      widest.row = Math.max(widest.row, ...after.map(({ rowOrder }) => rowOrder.length))
    }
    const newestFirst = [...dropped].reverse()
    expect(columnOf(doc, 'planned')).toEqual(['a', ...newestFirst, 'b', 'c', 'd', 'e'])
    expect(rowsOf(doc).I).toEqual(['a', ...newestFirst, 'b', 'c'])
    expect(widest).toEqual({ place: 1, row: expect.any(Number) })
    expect(widest.row).toBeLessThanOrEqual(128)
  })

  test.each(['z'.repeat(128), '0', 'zzzz', `a${'0'.repeat(127)}`])(
    '[B5] however orders of an outside client look (%s), cards are added at the end and dropped anywhere',
    (order) => {
      const doc = smallBoard()
      for (const id of ['b', 'd']) {
        cardMap(doc, id).set('place', `planned|${order}`)
        cardMap(doc, id).set('row', `I|${order}`)
      }
      sectionMap(doc, 'III').set('order', order)
      const ids = columnOf(doc, 'planned')
      const { refusal } = changesOf(doc, () => addCard(doc, { title: 'last' }, { sectionId: 'I' }, 'last'))
      expect(refusal).toBeNull()
      expect(columnOf(doc, 'planned')).toEqual([...ids, 'last'])
      expect(rowsOf(doc).I?.at(-1)).toBe('last')
      for (const after of [null, 'b', 'd', 'c']) {
        moveCard(doc, 'last', { status: 'planned', after })
        moveRow(doc, 'last', { sectionId: 'I', after: after === 'c' ? 'a' : after })
        const column = columnOf(doc, 'planned')
        expect(column[column.indexOf('last') - 1] ?? null).toBe(after)
        expect(column.filter((id) => id !== 'last')).toEqual(ids)
      }
      const sections = readBoard(doc).sections.map(({ id }) => id)
      addSection(doc, { title: 'IV' }, 'IV')
      expect(readBoard(doc).sections.map(({ id }) => id)).toEqual([...sections, 'IV'])
      for (const card of readBoard(doc).cards) expect(card.order).toMatch(orderPattern)
    },
  )

  test('[B4] the cards of a removed section stand in the first one, whichever that is, until they are moved', () => {
    const doc = smallBoard()
    removeSection(doc, 'I')
    expect(Object.keys(rowsOf(doc))).toEqual(['II', 'III'])
    expect(rowsOf(doc).II?.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e'])
    moveSection(doc, 'III', { after: null })
    expect(rowsOf(doc)).toEqual({ III: ['a', 'b', 'c'], II: ['d', 'e'] })
    moveRow(doc, 'a', { sectionId: 'III', after: null })
    moveSection(doc, 'II', { after: null })
    expect(rowsOf(doc)).toEqual({ II: expect.arrayContaining(['b', 'c', 'd', 'e']), III: ['a'] })
  })

  test('[B6] a card taken out of the bin stands where it stood, with everything that it had', () => {
    const doc = smallBoard()
    const before = readBoard(doc)
    deleteCard(doc, 'b', at)
    expect(readBoard(doc).bin.map(({ id, deletedAt }) => ({ id, deletedAt }))).toEqual([
      { id: 'b', deletedAt: at },
    ])
    expect(columnOf(doc, 'planned')).toEqual(['a', 'c', 'd', 'e'])
    restoreCard(doc, 'b')
    expect(readBoard(doc)).toEqual(before)
  })

  test('a new card comes last in its section and in its status', () => {
    const doc = smallBoard()
    addCard(doc, { title: 'f' }, { sectionId: 'I', status: 'done' }, 'f')
    addCard(doc, { title: 'g' }, { sectionId: 'I', status: 'done' }, 'g')
    expect(columnOf(doc, 'done')).toEqual(['f', 'g'])
    expect(titlesIn(doc, 'I')).toEqual(['a', 'b', 'c', 'f', 'g'])
  })
})

describe('a seed', () => {
  test('gives sections and items in their order, by status in the order of the roadmap', () => {
    const doc = new Y.Doc()
    seedBoard(doc, [
      { title: 'I', stage: 1, cards: [{ title: 'a', status: 'done' }, { title: 'b' }] },
      { title: 'II', stage: null, cards: [] },
      { title: 'III', stage: 7, cards: [{ title: 'c' }, { title: 'd', status: 'done' }] },
    ])
    const { sections, cards } = readBoard(doc)
    expect(sections.map(({ title, stage }) => [title, stage])).toEqual([
      ['I', 1],
      ['II', null],
      ['III', 7],
    ])
    expect(cards.map(({ title }) => title)).toEqual(['a', 'b', 'c', 'd'])
    const titles = (status: 'planned' | 'done') =>
      columnOf(doc, status).map((id) => cards.find((card) => card.id === id)?.title)
    expect(titles('planned')).toEqual(['b', 'c'])
    expect(titles('done')).toEqual(['a', 'd'])
  })

  test('of 5,000 items is taken by the server', () => {
    const doc = new Y.Doc()
    const cards = Array.from({ length: 2500 }, (_, n) => ({ title: `${n}` }))
    const seed = () =>
      seedBoard(doc, [
        { title: 'I', stage: null, cards },
        { title: 'II', stage: null, cards },
      ])
    expect(changesOf(doc, seed).refusal).toBeNull()
    expect(readBoard(doc).cards.map(({ title }) => title)).toEqual(
      [...cards, ...cards].map(({ title }) => title),
    )
  })
})
