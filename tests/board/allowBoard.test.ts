import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { allowBoard, maxCards, maxSections } from '@/domain/board/allowBoard'
import type { Change } from '@/domain/board/Change'
import { cardMap, cardsOf, sectionMap, sectionsOf } from '@/domain/board/roots'
import { changesOf } from './replicas'
import { smallBoard } from './smallBoard'

const entry = (values: Record<string, unknown>) => new Y.Map(Object.entries(values))
const whole = { title: 'x', place: 'planned|a0', row: 'I|a0' }

describe('the server refuses', () => {
  test.each<[string, (doc: Y.Doc) => unknown, string]>([
    ['[B6] the removal of a card', (doc) => cardsOf(doc).delete('a'), 'removes-card'],
    ['[B6] a card put over another', (doc) => cardsOf(doc).set('a', entry(whole)), 'replaces-entry'],
    [
      'a card without its row',
      (doc) => cardsOf(doc).set('x', entry({ title: 'x', place: 'done|a' })),
      'missing-key',
    ],
    ['a section without its order', (doc) => sectionsOf(doc).set('x', entry({ title: 'x' })), 'missing-key'],
    ['a card that loses its place', (doc) => cardMap(doc, 'a').delete('place'), 'required-key'],
    ['a section that loses its title', (doc) => sectionMap(doc, 'I').delete('title'), 'required-key'],
    ['a key that nobody knows', (doc) => cardMap(doc, 'a').set('colour', 'red'), 'unknown-key'],
    ['a key that every object has', (doc) => cardMap(doc, 'a').set('toString', 'x'), 'unknown-key'],
    ['an id with other letters', (doc) => cardsOf(doc).set('ж', entry(whole)), 'bad-id'],
    ['an id that reaches for prototypes', (doc) => cardsOf(doc).set('constructor', entry(whole)), 'bad-id'],
    ['another root', (doc) => doc.getMap('others').set('x', entry({ title: 'x' })), 'unknown-root'],
    ['a list', (doc) => cardMap(doc, 'a').set('coExecutors', new Y.Array()), 'foreign-shape'],
    ['[B2] a place of no status', (doc) => cardMap(doc, 'a').set('place', 'later|a0'), 'bad-value'],
    [
      '[B5] an order of 129 letters',
      (doc) => cardMap(doc, 'a').set('place', `done|${'a'.repeat(129)}`),
      'bad-value',
    ],
    ['[B3] a row without an order', (doc) => cardMap(doc, 'a').set('row', 'I|'), 'bad-value'],
    ['a title without words', (doc) => cardMap(doc, 'a').set('title', ''), 'bad-value'],
    ['a tick that is no tick', (doc) => cardMap(doc, 'a').set('done:2021-Q1', false), 'bad-value'],
    ['a person by name', (doc) => cardMap(doc, 'a').set('lead', { kind: 'person', name: 'x' }), 'bad-value'],
    [
      'more words than a period has',
      (doc) => cardMap(doc, 'a').set('period', { text: 'x'.repeat(501) }),
      'bad-value',
    ],
  ])('%s', (_, write, code) => {
    const doc = smallBoard()
    expect(changesOf(doc, () => write(doc)).refusal).toMatchObject({ code })
  })

  test('all of an update for one bad change in it', () => {
    const doc = smallBoard()
    const { refusal } = changesOf(doc, () => {
      cardMap(doc, 'a').set('title', 'добро')
      cardMap(doc, 'b').set('deletedAt', 'вчера')
    })
    expect(refusal).toEqual({ code: 'bad-value', where: 'cards/b/deletedAt' })
  })

  test.each([
    ['cards', maxCards, ['title', 'place', 'row'], 'too-many-cards'],
    ['sections', maxSections, ['title', 'order'], 'too-many-sections'],
  ])('more %s than %i', (root, most, keys, code) => {
    const values: Record<string, string> = { ...whole, order: 'a0' }
    const created = (count: number): Change[] =>
      Array.from({ length: count }, (_, at) => `n${at}`).flatMap((id) => [
        { op: 'create' as const, root, id },
        ...keys.map((key) => ({ op: 'set' as const, root, id, key, value: values[key] })),
      ])
    const facts = (count: number) => ({ cardCount: () => count, sectionCount: () => count })
    expect(allowBoard(created(3), facts(most - 3))).toBeNull()
    expect(allowBoard(created(3), facts(most - 2))).toEqual({ code, where: root })
    const edit: Change = { op: 'set', root, id: 'n0', key: 'title', value: 'x' }
    expect(allowBoard([edit], facts(most + 10))).toBeNull()
  })
})
