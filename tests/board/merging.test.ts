import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { deleteCard } from '@/domain/board/deleteCard'
import { editCard } from '@/domain/board/editCard'
import { moveCard } from '@/domain/board/moveCard'
import { moveRow } from '@/domain/board/moveRow'
import { readBoard } from '@/domain/board/readBoard'
import { restoreCard } from '@/domain/board/restoreCard'
import { cardMap } from '@/domain/board/roots'
import { tickOccurrence } from '@/domain/board/tickOccurrence'
import { columnOf, rowsOf, smallBoard } from './smallBoard'
import { together, winners } from './together'

const at = '2021-03-05T10:00:00Z'
const later = '2021-03-06T10:00:00Z'
const cardOf = (doc: Y.Doc, id: string) => {
  const { cards, bin } = readBoard(doc)
  const found = [...cards, ...bin].filter((card) => card.id === id)
  expect(found).toHaveLength(1)
  return found[0]!
}

describe.each(winners)('two at once, where %s', (_, clientIDs) => {
  test('[B1] [B2] a card that both move stands once, with status and order of one of them', () => {
    const doc = smallBoard()
    moveCard(doc, 'd', { status: 'done', after: null })
    const places: unknown[] = []
    const noting = (verb: (doc: Y.Doc) => void) => (own: Y.Doc) => {
      verb(own)
      places.push(cardMap(own, 'a').get('place'))
    }
    const merged = together(
      doc,
      clientIDs,
      noting((own) => moveCard(own, 'a', { status: 'done', after: 'd' })),
      noting((own) => moveCard(own, 'a', { status: 'review', after: null })),
    )
    expect(places[0]).not.toBe(places[1])
    expect(cardMap(merged, 'a').get('place')).toBe(places[clientIDs.indexOf(2)])
    expect([...columnOf(merged, 'done'), ...columnOf(merged, 'review')].toSorted()).toEqual(['a', 'd'])
  })

  test('[B1] [B3] a row that both move stands once, in the section of one of them', () => {
    const merged = together(
      smallBoard(),
      clientIDs,
      (own) => moveRow(own, 'a', { sectionId: 'II', after: 'd' }),
      (own) => moveRow(own, 'a', { sectionId: 'III', after: null }),
    )
    expect([
      { I: ['b', 'c'], II: ['d', 'a', 'e'], III: [] },
      { I: ['b', 'c'], II: ['d', 'e'], III: ['a'] },
    ]).toContainEqual(rowsOf(merged))
  })

  test('[B3] one moves a card on the status board, the other its row: both stand', () => {
    const merged = together(
      smallBoard(),
      clientIDs,
      (own) => moveCard(own, 'a', { status: 'done', after: null }),
      (own) => moveRow(own, 'a', { sectionId: 'III', after: null }),
    )
    expect(cardOf(merged, 'a')).toMatchObject({ status: 'done', sectionId: 'III' })
  })

  test('[B9] one moves, the other edits: both stand', () => {
    const merged = together(
      smallBoard(),
      clientIDs,
      (own) => moveCard(own, 'a', { status: 'done', after: null }),
      (own) => editCard(own, 'a', { title: 'иное', period: { text: 'май 2021' } }),
    )
    expect(cardOf(merged, 'a')).toMatchObject({ status: 'done', title: 'иное', period: { text: 'май 2021' } })
  })

  test('[B9] edits of different fields both stand, of one field one of them whole', () => {
    const periods = [{ text: 'май 2021' }, { text: 'июнь', override: 'июнь 2021' }]
    const merged = together(
      smallBoard(),
      clientIDs,
      (own) => editCard(own, 'a', { lead: { kind: 'text', text: 'директор' }, period: periods[0] }),
      (own) => editCard(own, 'a', { coExecutors: [{ kind: 'role', role: 'curator' }], period: periods[1] }),
    )
    expect(cardOf(merged, 'a')).toMatchObject({
      lead: { kind: 'text', text: 'директор' },
      coExecutors: [{ kind: 'role', role: 'curator' }],
    })
    expect(periods).toContainEqual(cardOf(merged, 'a').period)
  })

  test('[B9] ticks of different occurrences both stand, also where one takes one away', () => {
    const doc = smallBoard()
    tickOccurrence(doc, 'a', '2021-Q1', true)
    const merged = together(
      doc,
      clientIDs,
      (own) => tickOccurrence(own, 'a', '2021-Q3', true),
      (own) => {
        tickOccurrence(own, 'a', '2021-Q2', true)
        tickOccurrence(own, 'a', '2021-Q1', false)
      },
    )
    expect(cardOf(merged, 'a').doneKeys).toEqual(['2021-Q2', '2021-Q3'])
  })

  test('[B7] saving a form without a change does not undo what the other wrote', () => {
    const doc = smallBoard()
    editCard(doc, 'a', { title: 'старое', reason: 'прежняя' })
    const merged = together(
      doc,
      clientIDs,
      (own) => editCard(own, 'a', { title: 'новое' }),
      (own) => editCard(own, 'a', { title: 'старое', reason: 'иная' }),
    )
    expect(cardOf(merged, 'a')).toMatchObject({ title: 'новое', reason: 'иная' })
  })

  test('[B7] a drop where the card stands does not undo the move of the other', () => {
    const merged = together(
      smallBoard(),
      clientIDs,
      (own) => moveCard(own, 'b', { status: 'done', after: null }),
      (own) => moveCard(own, 'b', { status: 'planned', after: 'a' }),
    )
    expect(cardOf(merged, 'b').status).toBe('done')
  })

  test('[B6] one deletes, the other edits and moves: in the bin with all of it, and so it comes back', () => {
    const merged = together(
      smallBoard(),
      clientIDs,
      (own) => deleteCard(own, 'a', at),
      (own) => {
        editCard(own, 'a', { title: 'иное' })
        moveCard(own, 'a', { status: 'doing', after: null })
        moveRow(own, 'a', { sectionId: 'II', after: 'e' })
      },
    )
    expect(readBoard(merged).bin.map(({ id }) => id)).toEqual(['a'])
    expect(columnOf(merged, 'doing')).toEqual([])
    restoreCard(merged, 'a')
    expect(cardOf(merged, 'a')).toMatchObject({ title: 'иное', status: 'doing', deletedAt: null })
    expect(rowsOf(merged).II).toEqual(['d', 'e', 'a'])
  })

  test('[B6] both delete, one restores: the card is there once, in the bin or not', () => {
    const merged = together(
      smallBoard(),
      clientIDs,
      (own) => deleteCard(own, 'a', at),
      (own) => {
        deleteCard(own, 'a', later)
        restoreCard(own, 'a')
      },
    )
    expect([null, at]).toContain(cardOf(merged, 'a').deletedAt)
  })

  test('[B6] one restores, the other edits what lies in the bin: both stand', () => {
    const doc = smallBoard()
    deleteCard(doc, 'a', at)
    const merged = together(
      doc,
      clientIDs,
      (own) => restoreCard(own, 'a'),
      (own) => editCard(own, 'a', { reason: 'нужно' }),
    )
    expect(cardOf(merged, 'a')).toMatchObject({ deletedAt: null, reason: 'нужно' })
  })

  test('[B5] both drop into one gap: the cards are tied, and what is dropped between them stands between them', () => {
    const merged = together(
      smallBoard(),
      clientIDs,
      (own) => moveCard(own, 'd', { status: 'planned', after: 'a' }),
      (own) => moveCard(own, 'e', { status: 'planned', after: 'a' }),
    )
    expect(cardOf(merged, 'd').order).toBe(cardOf(merged, 'e').order)
    expect(columnOf(merged, 'planned')).toEqual(['a', 'd', 'e', 'b', 'c'])
    moveCard(merged, 'c', { status: 'planned', after: 'd' })
    expect(columnOf(merged, 'planned')).toEqual(['a', 'd', 'c', 'e', 'b'])
    expect(cardOf(merged, 'd').order < cardOf(merged, 'e').order).toBe(true)
  })

  test('[B5] both key a tied run anew: every card stands once, in one order for both', () => {
    const doc = smallBoard()
    for (const id of ['b', 'c', 'd', 'e']) {
      cardMap(doc, id).set('place', 'planned|a5')
      cardMap(doc, id).set('row', 'I|a5')
    }
    const merged = together(
      doc,
      clientIDs,
      (own) => {
        moveCard(own, 'a', { status: 'planned', after: 'b' })
        moveRow(own, 'a', { sectionId: 'I', after: 'b' })
      },
      (own) => {
        moveCard(own, 'e', { status: 'planned', after: 'c' })
        moveRow(own, 'e', { sectionId: 'I', after: 'c' })
      },
    )
    expect(columnOf(merged, 'planned').toSorted()).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(rowsOf(merged).I?.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e'])
  })
})
