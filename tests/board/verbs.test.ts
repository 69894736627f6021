import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { addCard } from '@/domain/board/addCard'
import { addSection } from '@/domain/board/addSection'
import { deleteCard } from '@/domain/board/deleteCard'
import { editCard } from '@/domain/board/editCard'
import { editSection } from '@/domain/board/editSection'
import { moveCard } from '@/domain/board/moveCard'
import { moveRow } from '@/domain/board/moveRow'
import { moveSection } from '@/domain/board/moveSection'
import { readBoard } from '@/domain/board/readBoard'
import { removeSection } from '@/domain/board/removeSection'
import { restoreCard } from '@/domain/board/restoreCard'
import { tickOccurrence } from '@/domain/board/tickOccurrence'
import { smallBoard } from './smallBoard'
import { changesOf } from './replicas'

const at = '2021-03-05T10:00:00Z'

describe('each verb writes its own registers in one update that the server takes', () => {
  const set = (key: string, id = 'b') => ({ op: 'set', root: 'cards', id, key })
  const setOfSection = (key: string, id = 'II') => ({ op: 'set', root: 'sections', id, key })
  test.each<[string, (doc: Y.Doc) => void, object[]]>([
    [
      '[B1] addCard makes a card with all that is read of it',
      (doc) => addCard(doc, { title: 'новое' }, { sectionId: 'I' }, 'new'),
      [{ op: 'create', id: 'new' }, set('title', 'new'), set('place', 'new'), set('row', 'new')],
    ],
    ['[B2] moveCard', (doc) => moveCard(doc, 'b', { status: 'done', after: null }), [set('place')]],
    [
      '[B2] moveCard in its column',
      (doc) => moveCard(doc, 'b', { status: 'planned', after: 'c' }),
      [set('place')],
    ],
    ['[B3] moveRow', (doc) => moveRow(doc, 'b', { sectionId: 'II', after: null }), [set('row')]],
    ['[B9] editCard', (doc) => editCard(doc, 'b', { title: 'иное' }), [set('title')]],
    ['[B6] deleteCard', (doc) => deleteCard(doc, 'b', at), [set('deletedAt')]],
    ['[B9] tickOccurrence', (doc) => tickOccurrence(doc, 'b', '2021-Q3', true), [set('done:2021-Q3')]],
    [
      'addSection',
      (doc) => addSection(doc, { title: 'IV', stage: 4 }, 'IV'),
      [
        { op: 'create', id: 'IV' },
        setOfSection('title', 'IV'),
        setOfSection('order', 'IV'),
        setOfSection('stage', 'IV'),
      ],
    ],
    ['editSection', (doc) => editSection(doc, 'II', { title: 'Иной' }), [setOfSection('title')]],
    ['moveSection', (doc) => moveSection(doc, 'II', { after: 'III' }), [setOfSection('order')]],
    ['removeSection', (doc) => removeSection(doc, 'II'), [{ op: 'remove', root: 'sections', id: 'II' }]],
  ])('%s', (_, verb, expected) => {
    const doc = smallBoard()
    let updates = 0
    doc.on('update', () => updates++)
    const { changes, refusal } = changesOf(doc, () => verb(doc))
    expect(updates).toBe(1)
    expect(refusal).toBeNull()
    expect(changes).toHaveLength(expected.length)
    expect(changes).toEqual(expect.arrayContaining(expected.map((change) => expect.objectContaining(change))))
  })

  test.each<[string, (doc: Y.Doc) => void, (doc: Y.Doc) => void, object]>([
    [
      '[B6] restoreCard',
      (doc) => deleteCard(doc, 'b', at),
      (doc) => restoreCard(doc, 'b'),
      { root: 'cards', id: 'b', key: 'deletedAt' },
    ],
    [
      '[B9] a tick that is taken away',
      (doc) => tickOccurrence(doc, 'b', '2021-09', true),
      (doc) => tickOccurrence(doc, 'b', '2021-09', false),
      { root: 'cards', id: 'b', key: 'done:2021-09' },
    ],
    [
      '[B9] a field that is emptied',
      (doc) => editCard(doc, 'b', { reason: 'карантин' }),
      (doc) => editCard(doc, 'b', { reason: undefined }),
      { root: 'cards', id: 'b', key: 'reason' },
    ],
    [
      'a stage that is taken away',
      (doc) => editSection(doc, 'II', { stage: 2 }),
      (doc) => editSection(doc, 'II', { stage: null }),
      { root: 'sections', id: 'II', key: 'stage' },
    ],
  ])('%s empties one register', (_, before, verb, register) => {
    const doc = smallBoard()
    before(doc)
    expect(changesOf(doc, () => verb(doc))).toEqual({
      changes: [{ op: 'unset', ...register }],
      refusal: null,
    })
  })
})

describe('[B7] nothing is written', () => {
  test.each<[string, (doc: Y.Doc) => void]>([
    ['by a value that is there', (doc) => editCard(doc, 'b', { title: 'b', period: { text: 'май 2021' } })],
    ['by emptying what is empty', (doc) => editCard(doc, 'b', { reason: undefined })],
    ['by a tick that is there', (doc) => tickOccurrence(doc, 'b', '2021-05', true)],
    ['by a drop where the card stands', (doc) => moveCard(doc, 'b', { status: 'planned', after: 'a' })],
    [
      'by a drop of the first card at the top',
      (doc) => moveCard(doc, 'a', { status: 'planned', after: null }),
    ],
    ['by a drop of a card after itself', (doc) => moveCard(doc, 'b', { status: 'planned', after: 'b' })],
    ['by a drop of a row where it stands', (doc) => moveRow(doc, 'b', { sectionId: 'I', after: 'a' })],
    ['by a section that stays', (doc) => moveSection(doc, 'II', { after: 'I' })],
    ['by restoring what is not in the bin', (doc) => restoreCard(doc, 'b')],
    ['by an edit of nothing', (doc) => editSection(doc, 'II', {})],
  ])('%s', (_, verb) => {
    const doc = smallBoard()
    editCard(doc, 'b', { period: { text: 'май 2021' } })
    tickOccurrence(doc, 'b', '2021-05', true)
    expect(changesOf(doc, () => verb(doc)).changes).toEqual([])
  })

  test.each<[string, (doc: Y.Doc) => void, string]>([
    ['an edit with a bad value', (doc) => editCard(doc, 'b', { reason: 'да', title: '' }), 'ZodError'],
    ['a date that is none', (doc) => editCard(doc, 'b', { doneOn: '2021-02-30' }), 'ZodError'],
    ['a card without a title', (doc) => addCard(doc, { title: '' }, { sectionId: 'I' }), 'ZodError'],
    ['a card in no section', (doc) => addCard(doc, { title: 'x' }, { sectionId: 'X' }), 'RangeError'],
    ['a card that is there', (doc) => addCard(doc, { title: 'x' }, { sectionId: 'I' }, 'b'), 'RangeError'],
    ['a section that is there', (doc) => addSection(doc, { title: 'x' }, 'I'), 'RangeError'],
    ['a stage beyond the seventh', (doc) => addSection(doc, { title: 'x', stage: 8 }), 'ZodError'],
    ['an edit of no card', (doc) => editCard(doc, 'x', { title: 'x' }), 'RangeError'],
    ['a move of no card', (doc) => moveCard(doc, 'x', { status: 'done', after: null }), 'RangeError'],
    ['a row of no card', (doc) => moveRow(doc, 'x', { sectionId: 'I', after: null }), 'RangeError'],
    ['a row into no section', (doc) => moveRow(doc, 'b', { sectionId: 'X', after: null }), 'RangeError'],
    ['a move of no section', (doc) => moveSection(doc, 'X', { after: null }), 'RangeError'],
    ['an edit of no section', (doc) => editSection(doc, 'X', { title: 'x' }), 'RangeError'],
    ['no section removed', (doc) => removeSection(doc, 'X'), 'RangeError'],
    ['no card deleted', (doc) => deleteCard(doc, 'x', at), 'RangeError'],
    ['a bin without a time', (doc) => deleteCard(doc, 'b', 'today'), 'ZodError'],
    ['no card restored', (doc) => restoreCard(doc, 'x'), 'RangeError'],
    ['a tick of no occurrence', (doc) => tickOccurrence(doc, 'b', '2021-Q5', true), 'RangeError'],
  ])('by what is refused: %s', (_, verb, error) => {
    const doc = smallBoard()
    const { changes } = changesOf(doc, () =>
      expect(() => verb(doc)).toThrow(expect.objectContaining({ name: error })),
    )
    expect(changes).toEqual([])
  })

  test('by the removal of the last section', () => {
    const doc = smallBoard()
    for (const id of ['II', 'III']) removeSection(doc, id)
    expect(() => removeSection(doc, 'I')).toThrow(RangeError)
    expect(readBoard(doc).sections).toHaveLength(1)
  })
})

test('characters that no document can hold are left out, and what is left is checked', () => {
  const doc = smallBoard()
  const { refusal } = changesOf(doc, () =>
    editCard(doc, 'b', {
      title: 'а\u0000б\ud83d',
      lead: { kind: 'text', text: '\u0000директор' },
      coExecutors: [{ kind: 'text', text: 'педагоги\ude00' }],
      period: { text: 'май\u0000 2021' },
    }),
  )
  expect(refusal).toBeNull()
  expect(readBoard(doc).cards.find(({ id }) => id === 'b')).toMatchObject({
    title: 'аб',
    lead: { kind: 'text', text: 'директор' },
    coExecutors: [{ kind: 'text', text: 'педагоги' }],
    period: { text: 'май 2021' },
  })
  expect(() => editCard(doc, 'b', { title: '\u0000' })).toThrow(expect.objectContaining({ name: 'ZodError' }))
})

test('more co-executors than a register holds are refused by the verb already', () => {
  const doc = smallBoard()
  const coExecutors = (letters: number) =>
    Array.from({ length: 20 }, () => ({ kind: 'text' as const, text: 'я'.repeat(letters) }))
  expect(changesOf(doc, () => editCard(doc, 'b', { coExecutors: coExecutors(1500) })).refusal).toBeNull()
  expect(() => editCard(doc, 'b', { coExecutors: coExecutors(2000) })).toThrow(
    expect.objectContaining({ name: 'ZodError' }),
  )
})
