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
import { cardMap, cardsOf, sectionsOf } from '@/domain/board/roots'
import { tickOccurrence } from '@/domain/board/tickOccurrence'
import { createUndo } from '@/domain/board/undo/createUndo'
import { merge, replicasOf } from './replicas'
import { columnOf, smallBoard } from './smallBoard'

const at = '2021-03-05T10:00:00Z'
const title = (doc: Y.Doc, id: string) => cardMap(doc, id).get('title')

/** Two people on the small board, the first with undo. */
const two = () => {
  const [mine, theirs] = replicasOf(smallBoard(), [11, 12]) as [Y.Doc, Y.Doc]
  return { mine, theirs, undo: createUndo(mine), meet: () => merge([mine, theirs]) }
}

const verbs: [string, string, (doc: Y.Doc) => void][] = [
  ['editCard', 'title', (doc) => editCard(doc, 'a', { title: 'А' })],
  ['editCard', 'reason', (doc) => editCard(doc, 'a', { reason: 'Карантин' })],
  ['moveCard', '', (doc) => moveCard(doc, 'a', { status: 'done', after: null })],
  ['moveRow', '', (doc) => moveRow(doc, 'a', { sectionId: 'III', after: null })],
  ['tick', '', (doc) => tickOccurrence(doc, 'a', '2021-Q3', true)],
  ['deleteCard', '', (doc) => deleteCard(doc, 'a', at)],
  ['editSection', '', (doc) => editSection(doc, 'II', { title: 'Другой' })],
  ['moveSection', '', (doc) => moveSection(doc, 'III', { after: null })],
  ['removeSection', '', (doc) => removeSection(doc, 'II')],
  ['addSection', '', (doc) => void addSection(doc, { title: 'Новый' })],
]

describe('one person', () => {
  test.each(verbs)('[S18] %s %s is named, taken back and done again', (verb, key, act) => {
    const { mine, undo } = two()
    const before = mine.toJSON()
    act(mine)
    const after = mine.toJSON()
    expect(undo.next().undo).toMatchObject({ verb, ...(key && { key }) })
    expect(undo.undo(at)).toMatchObject({ turned: 1, left: [] })
    expect(mine.toJSON()).toEqual(before)
    expect(undo.next()).toMatchObject({ undo: null, redo: { verb } })
    expect(undo.redo(at)).toMatchObject({ turned: 1, left: [] })
    expect(mine.toJSON()).toEqual(after)
    undo.undo(at)
    expect(mine.toJSON()).toEqual(before)
    expect(undo.undo(at)).toBeNull()
  })

  test('[S18] [B6] an added card goes into the bin and comes back, with what was written into it meanwhile', () => {
    const { mine, undo } = two()
    addCard(mine, { title: 'Новая' }, { sectionId: 'I' }, 'new')
    editCard(mine, 'new', { expectedResult: 'Протокол' })
    const after = mine.toJSON()
    expect(undo.undo(at)?.name).toMatchObject({ verb: 'editCard', title: 'Новая', key: 'expectedResult' })
    expect(undo.undo(at)).toMatchObject({ name: { verb: 'addCard', title: 'Новая' }, left: [] })
    expect(readBoard(mine).bin.map(({ id }) => id)).toEqual(['new'])
    undo.redo(at)
    undo.redo(at)
    expect(mine.toJSON()).toEqual(after)
  })

  test('[S18] a card and the section that was made for it are one step, in both directions', () => {
    const { mine, undo } = two()
    const before = sectionsOf(mine).toJSON()
    mine.transact(() => {
      const section = addSection(mine, { title: 'Новый' }, 'IV')
      addCard(mine, { title: 'Новая' }, { sectionId: section }, 'new')
    })
    expect(undo.undo(at)).toMatchObject({ name: { verb: 'addCard' }, turned: 2, left: [] })
    expect(sectionsOf(mine).toJSON()).toEqual(before)
    undo.redo(at)
    expect(readBoard(mine).cards.find(({ id }) => id === 'new')?.sectionId).toBe('IV')
  })

  test('a removed tick comes back, a restored card goes back into the bin', () => {
    const { mine, undo } = two()
    tickOccurrence(mine, 'a', '2021-Q3', true)
    deleteCard(mine, 'b', at)
    tickOccurrence(mine, 'a', '2021-Q3', false)
    restoreCard(mine, 'b')
    expect(undo.undo(at)?.name).toMatchObject({ verb: 'restoreCard', title: 'b' })
    expect(cardMap(mine, 'b').get('deletedAt')).toBe(at)
    expect(undo.undo(at)?.name).toMatchObject({ verb: 'untick', title: 'a' })
    expect(cardMap(mine, 'a').get('done:2021-Q3')).toBe(true)
  })

  test('typing into one field is one step until it is left; a move never joins another', () => {
    const { mine, undo } = two()
    for (const words of ['П', 'При', 'Приказ']) editCard(mine, 'a', { title: words })
    undo.endTyping()
    editCard(mine, 'a', { title: 'Приказ № 1' })
    moveCard(mine, 'b', { status: 'doing', after: null })
    moveCard(mine, 'b', { status: 'done', after: null })
    undo.undo(at)
    expect(columnOf(mine, 'doing')).toEqual(['b'])
    undo.undo(at)
    undo.undo(at)
    expect(title(mine, 'a')).toBe('Приказ')
    undo.undo(at)
    expect(title(mine, 'a')).toBe('a')
  })

  test('what is done after an undo ends what could be done again', () => {
    const { mine, undo } = two()
    editCard(mine, 'a', { title: 'А' })
    undo.undo(at)
    editCard(mine, 'b', { title: 'Б' })
    expect(undo.next().redo).toBeNull()
    expect(undo.redo(at)).toBeNull()
  })

  test('several cards at once are one step that says how many', () => {
    const { mine, undo } = two()
    mine.transact(() => {
      editCard(mine, 'a', { documentKind: 'Приказ' })
      editCard(mine, 'b', { documentKind: 'Приказ' })
    })
    expect(undo.next().undo).toEqual({ verb: 'several', count: 2 })
    moveCard(mine, 'c', { status: 'done', after: null })
    expect(undo.next().undo).toMatchObject({ verb: 'moveCard', title: 'c' })
  })

  test('listeners hear of what can be undone, and what it gives is the same until then', () => {
    const { mine, theirs, undo, meet } = two()
    let heard = 0
    undo.subscribe(() => heard++)
    const before = undo.next()
    editCard(theirs, 'b', { title: 'Чужое' })
    meet()
    expect([heard, undo.next() === before]).toEqual([0, true])
    editCard(mine, 'a', { title: 'А' })
    expect(heard).toBe(1)
    undo.destroy()
    editCard(mine, 'a', { title: 'Б' })
    expect(heard).toBe(1)
  })
})

describe('two people', () => {
  test('[S18] a field that a colleague has changed since stays, and is told with who wrote it', () => {
    const { mine, theirs, undo, meet } = two()
    mine.transact(() => editCard(mine, 'a', { title: 'Моё', reason: 'Моя' }))
    meet()
    editCard(theirs, 'a', { title: 'Чужое' })
    meet()
    const turned = undo.undo(at)
    expect(turned).toMatchObject({
      turned: 1,
      left: [{ root: 'cards', id: 'a', key: 'title', title: 'Чужое', client: 12 }],
    })
    expect(cardMap(mine, 'a').toJSON()).toMatchObject({ title: 'Чужое' })
    expect(cardMap(mine, 'a').has('reason')).toBe(false)
    undo.redo(at)
    expect(cardMap(mine, 'a').toJSON()).toMatchObject({ title: 'Чужое', reason: 'Моя' })
  })

  test('[S18] also where a colleague has written the same words', () => {
    const { mine, theirs, undo, meet } = two()
    editCard(mine, 'a', { title: 'Моё' })
    meet()
    editCard(theirs, 'a', { title: 'Другое' })
    editCard(theirs, 'a', { title: 'Моё' })
    meet()
    expect(undo.undo(at)).toMatchObject({ turned: 0, left: [{ key: 'title', client: 12 }] })
    expect(title(mine, 'a')).toBe('Моё')
    expect(undo.next()).toEqual({ undo: null, redo: null })
  })

  test('[S18] older steps are taken back through a colleague only as far as they are one’s own', () => {
    const { mine, theirs, undo, meet } = two()
    editCard(mine, 'a', { title: '1' })
    meet()
    editCard(theirs, 'a', { title: '2' })
    meet()
    editCard(mine, 'a', { title: '3' })
    expect(undo.undo(at)).toMatchObject({ turned: 1 })
    expect(title(mine, 'a')).toBe('2')
    expect(undo.undo(at)).toMatchObject({ turned: 0, left: [{ key: 'title' }] })
    expect(title(mine, 'a')).toBe('2')
  })

  test('[S18] an added card that a colleague has worked on stays', () => {
    const { mine, theirs, undo, meet } = two()
    addCard(mine, { title: 'Новая' }, { sectionId: 'I' }, 'new')
    meet()
    editCard(theirs, 'new', { expectedResult: 'Чужой результат' })
    meet()
    expect(undo.undo(at)).toMatchObject({ turned: 0, left: [{ id: 'new', key: null, client: 12 }] })
    expect(readBoard(mine).bin).toEqual([])
  })

  test('[S18] an added section stays while a card of a colleague stands in it', () => {
    const { mine, theirs, undo, meet } = two()
    addSection(mine, { title: 'Новый' }, 'IV')
    meet()
    moveRow(theirs, 'a', { sectionId: 'IV', after: null })
    meet()
    expect(undo.undo(at)).toMatchObject({ turned: 0, left: [{ root: 'sections', id: 'IV', client: 12 }] })
    expect(sectionsOf(mine).has('IV')).toBe(true)
  })

  test('[S18] a card that a colleague has removed meanwhile is not brought back by undoing its move', () => {
    const { mine, theirs, undo, meet } = two()
    moveCard(mine, 'a', { status: 'done', after: null })
    meet()
    deleteCard(theirs, 'a', at)
    meet()
    undo.undo(at)
    expect(readBoard(mine).bin.map(({ id }) => id)).toEqual(['a'])
    expect(cardsOf(mine).size).toBe(5)
  })

  test('two who bring back the section that both had removed come to one board', () => {
    const { mine, theirs, undo, meet } = two()
    const other = createUndo(theirs)
    removeSection(mine, 'II')
    removeSection(theirs, 'II')
    meet()
    undo.undo(at)
    other.undo(at)
    meet()
    expect(sectionsOf(mine).get('II')?.toJSON()).toEqual(sectionsOf(theirs).get('II')?.toJSON())
    expect(readBoard(mine).sections.map(({ id }) => id)).toEqual(['I', 'II', 'III'])
  })
})
