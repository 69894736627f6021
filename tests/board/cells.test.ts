import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { addCard } from '@/domain/board/addCard'
import { addSection } from '@/domain/board/addSection'
import { moveRows } from '@/domain/board/moveRows'
import { readBoard } from '@/domain/board/readBoard'
import { sectionRows } from '@/domain/board/sectionRows'
import { writeCells } from '@/domain/board/writeCells'

const small = () => {
  const doc = new Y.Doc()
  const sections = ['s1', 's2', 's3'].map((id) => addSection(doc, { title: id }, id))
  const ids = ['a', 'b', 'c'].map((id) => addCard(doc, { title: id }, { sectionId: 's1' }, id))
  return { doc, sections, ids }
}

it('the rows of the document have every section, empty ones too', () => {
  expect(sectionRows(readBoard(small().doc))).toEqual([
    { sectionId: 's1', cardIds: ['a', 'b', 'c'] },
    { sectionId: 's2', cardIds: [] },
    { sectionId: 's3', cardIds: [] },
  ])
})

it('B4: items of a roadmap without sections stand together', () => {
  const { doc } = small()
  doc.getMap('sections').clear()
  expect(sectionRows(readBoard(doc))).toEqual([{ sectionId: '', cardIds: ['a', 'b', 'c'] }])
})

it('B2: several cards go to the end of a status in the order given, as one step; those there stay', () => {
  const { doc } = small()
  writeCells(doc, [{ cardId: 'b', status: 'doing' }])
  let steps = 0
  doc.on('update', () => steps++)
  writeCells(doc, [
    { cardId: 'c', status: 'doing', edit: { documentKind: 'приказ' } },
    { cardId: 'b', status: 'doing' },
    { cardId: 'a', status: 'doing' },
  ])
  const doing = readBoard(doc).cards.toSorted((one, other) => (one.order < other.order ? -1 : 1))
  expect(doing.map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  expect(doing[1]?.documentKind).toBe('приказ')
  expect(steps).toBe(1)
})

it('B3: several items go to another section in the order given, as one step', () => {
  const { doc } = small()
  let steps = 0
  doc.on('update', () => steps++)
  moveRows(doc, ['c', 'a'], { sectionId: 's2', after: null })
  expect(sectionRows(readBoard(doc)).map(({ cardIds }) => cardIds)).toEqual([['b'], ['c', 'a'], []])
  expect(steps).toBe(1)
})
