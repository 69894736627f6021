import { describe, expect, test } from 'vitest'
import { addCard } from '@/domain/board/addCard'
import { addSection } from '@/domain/board/addSection'
import { moveRow } from '@/domain/board/moveRow'
import { moveSection } from '@/domain/board/moveSection'
import { numberRows } from '@/domain/board/numberRows'
import { readBoard } from '@/domain/board/readBoard'
import { removeSection } from '@/domain/board/removeSection'
import { rowsOf, smallBoard } from './smallBoard'
import { together, winners } from './together'

describe.each(winners)('two at once, where %s', (_, clientIDs) => {
  test('[B1] [B8] both add at the end of one section: two cards, numbered one after the other', () => {
    const merged = together(
      smallBoard(),
      clientIDs,
      (own) => addCard(own, { title: 'моё' }, { sectionId: 'II' }, 'm'),
      (own) => addCard(own, { title: 'их' }, { sectionId: 'II' }, 't'),
    )
    expect(rowsOf(merged).II).toEqual(['d', 'e', 'm', 't'])
    const numbers = numberRows(readBoard(merged))
    expect(['d', 'e', 'm', 't'].map((id) => numbers.get(id))).toEqual([1, 2, 3, 4])
  })

  test('[B4] a card that is moved or added to a section while that is removed stands in the first one', () => {
    const merged = together(
      smallBoard(),
      clientIDs,
      (own) => {
        moveRow(own, 'a', { sectionId: 'II', after: 'd' })
        addCard(own, { title: 'новое' }, { sectionId: 'II' }, 'n')
      },
      (own) => removeSection(own, 'II'),
    )
    expect(Object.keys(rowsOf(merged))).toEqual(['I', 'III'])
    expect(rowsOf(merged).I?.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'n'])
    const numbers = [...numberRows(readBoard(merged)).values()]
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('[B4] a section that one moves and the other removes is gone', () => {
    const merged = together(
      smallBoard(),
      clientIDs,
      (own) => moveSection(own, 'II', { after: null }),
      (own) => removeSection(own, 'II'),
    )
    expect(Object.keys(rowsOf(merged))).toEqual(['I', 'III'])
  })

  test('[B1] [B4] both remove one of the last two sections: the cards are read, and stand in the next that is added', () => {
    const doc = smallBoard()
    removeSection(doc, 'III')
    const merged = together(
      doc,
      clientIDs,
      (own) => removeSection(own, 'I'),
      (own) => removeSection(own, 'II'),
    )
    expect(readBoard(merged).sections).toEqual([])
    expect(readBoard(merged).cards.map(({ id }) => id)).toEqual(['a', 'd', 'b', 'e', 'c'])
    expect([...numberRows(readBoard(merged)).values()]).toEqual([1, 2, 3, 4, 5])
    addSection(merged, { title: 'Новый' }, 'IV')
    expect(rowsOf(merged).IV?.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  test('both move sections: all of them stay, in one order', () => {
    const merged = together(
      smallBoard(),
      clientIDs,
      (own) => moveSection(own, 'III', { after: null }),
      (own) => moveSection(own, 'I', { after: 'II' }),
    )
    expect(Object.keys(rowsOf(merged))).toEqual(['III', 'II', 'I'])
  })
})
