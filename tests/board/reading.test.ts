import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { arrangeBoard, readBoard } from '@/domain/board/readBoard'
import { cardsOf, sectionsOf } from '@/domain/board/roots'
import { boardDoc } from './replicas'
import { rowsOf, smallBoard } from './smallBoard'

const put = (doc: Y.Doc, id: string, values: Record<string, unknown>) =>
  cardsOf(doc).set(id, new Y.Map(Object.entries(values)))

describe('a card', () => {
  test('is read with every key', () => {
    const doc = smallBoard()
    const values = {
      title: 'Провести анкетирование',
      period: { text: 'май', override: 'май 2021' },
      lead: { kind: 'person', id: 'p1' },
      coExecutors: [{ kind: 'role', role: 'curator' }],
      documentKind: 'приказ',
      expectedResult: 'анкеты',
      actualResult: '120 анкет',
      doneOn: '2021-05-20',
      reason: 'карантин',
      source: { importId: 'i1', row: 7 },
      deletedAt: null,
    }
    put(doc, 'x', { ...values, place: 'done|a0', row: 'II|Zz', 'done:2021-Q2': true, 'done:2021-05': true })
    expect(readBoard(doc).cards.find(({ id }) => id === 'x')).toEqual({
      id: 'x',
      ...values,
      status: 'done',
      order: 'a0',
      sectionId: 'II',
      rowOrder: 'Zz',
      doneKeys: ['2021-05', '2021-Q2'],
    })
    expect(rowsOf(doc).II).toEqual(['x', 'd', 'e'])
  })

  test('[B1] [B4] without a single valid value is read all the same: planned, last, in the first section', () => {
    const doc = smallBoard()
    put(doc, 'x', {
      title: 7,
      place: 'nowhere|a0',
      row: 'I|а0',
      period: 'май',
      lead: { kind: 'person' },
      coExecutors: 'все',
      source: 'файл',
      doneOn: '31.12.2021',
      'done:later': true,
    })
    expect(readBoard(doc).cards.find(({ id }) => id === 'x')).toEqual({
      id: 'x',
      title: '…',
      status: 'planned',
      order: 'zzzz',
      sectionId: 'I',
      rowOrder: 'zzzz',
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
    })
    expect(rowsOf(doc).I).toEqual(['a', 'b', 'c', 'x'])
  })
})

test('a section without a single valid value is read as one without words and stage, last', () => {
  const doc = smallBoard()
  sectionsOf(doc).set(
    'X',
    new Y.Map<unknown>([
      ['title', null],
      ['order', 'я'],
      ['stage', 8],
    ]),
  )
  expect(readBoard(doc).sections.at(-1)).toEqual({ id: 'X', title: '', order: 'zzzz', stage: null })
})

test('[B5] orders compare as plain strings: capitals before small letters, ties by id', () => {
  const doc = smallBoard()
  for (const [id, order] of Object.entries({ p: 'a', q: 'B', r: '9', s: 'B', t: 'aZ', u: 'aa' }))
    put(doc, id, { title: id, place: `done|${order}`, row: `III|${order}` })
  expect(rowsOf(doc).III).toEqual(['r', 'q', 's', 'p', 't', 'u'])
})

test('an empty document is an empty board', () => {
  expect(readBoard(boardDoc())).toEqual({ sections: [], cards: [], bin: [] })
})

test('cards that a screen has read one by one are arranged as the whole board is', () => {
  const board = readBoard(smallBoard())
  expect(arrangeBoard(board.sections, board.cards.toReversed())).toEqual(board)
})
