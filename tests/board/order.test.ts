import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyBetween } from '@/domain/board/keyBetween'
import { compareOrdered, ordersToAppend, ordersToInsert, type Ordered } from '@/domain/board/order'
import { orderPattern } from '@/domain/board/register'

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** Any order that the pattern allows, as outside clients may write it; short and extreme ones often. */
const order = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0az'), minLength: 1, maxLength: 6 }),
  fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 128 }),
  fc.constantFrom(
    '0',
    '00',
    'z',
    'a0',
    'a1',
    'zzzz',
    '0'.repeat(128),
    'z'.repeat(128),
    `a${'0'.repeat(127)}`,
  ),
)

/** Puts `id` after `afterId` and gives the list as everybody then reads it. */
const insert = (list: Ordered[], id: string, afterId: string | null): Ordered[] => {
  const written = new Map(ordersToInsert(list, id, afterId).map((entry) => [entry.id, entry]))
  const others = list.map((entry) => written.get(entry.id) ?? entry)
  return [...others, ...[written.get(id)].filter((entry) => entry !== undefined)].sort(compareOrdered)
}

describe('keyBetween', () => {
  test('gives an order of the pattern strictly between, or null where there is none', () => {
    fc.assert(
      fc.property(fc.option(order), fc.option(order), (before, after) => {
        const key = keyBetween(before, after)
        if (key === null) return fc.pre(before !== null || after !== null)
        expect(key).toMatch(orderPattern)
        expect([before ?? '', key, after ?? '~']).toEqual([before ?? '', key, after ?? '~'].sort())
        expect(key).not.toBe(before)
        expect(key).not.toBe(after)
      }),
      { numRuns: 20_000 },
    )
  })

  test('finds every gap that is there', () => {
    fc.assert(
      fc.property(order, order, (one, other) => {
        fc.pre(one < other && one.length < 120)
        // Only zeros may stand between an order and its continuations.
        const isTight = other.startsWith(one) && /^0+$/.test(other.slice(one.length))
        expect(keyBetween(one, other) === null).toBe(isTight && other.length === one.length + 1)
      }),
      { numRuns: 20_000 },
    )
  })
})

describe('B5 ordersToInsert', () => {
  const list = fc
    .array(order, { maxLength: 12 })
    .map((orders) => orders.map((key, at) => ({ id: `c${at}`, order: key })).sort(compareOrdered))

  test('puts an entry where it was dropped, whatever orders stand there, and keeps the sequence of the rest', () => {
    fc.assert(
      fc.property(list, fc.nat(), (others, at) => {
        const after = others[(at % (others.length + 1)) - 1]?.id ?? null
        const inserted = insert(others, 'new', after)
        const ids = others.map(({ id }) => id)
        ids.splice(after === null ? 0 : ids.indexOf(after) + 1, 0, 'new')
        expect(inserted.map(({ id }) => id)).toEqual(ids)
        for (const { order: key } of inserted) expect(key).toMatch(orderPattern)
      }),
      { numRuns: 10_000 },
    )
  })

  test('writes one register where there is room', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), (count, at) => {
        let others: Ordered[] = []
        for (let n = 0; n < count; n++) others = [...others, ...ordersToAppend(others, `c${n}`)]
        expect(ordersToInsert(others, 'new', others[at]?.id ?? null)).toHaveLength(1)
      }),
    )
  })

  test('rekeys a tied run as far as it is tied, not further', () => {
    const tied = ['a', 'b', 'c'].map((id) => ({ id, order: 'a5' }))
    const others = [{ id: '0', order: 'a4' }, ...tied, { id: 'z', order: 'a6' }]
    expect(ordersToInsert(others, 'new', 'a').map(({ id }) => id)).toEqual(['new', 'b', 'c'])
    expect(ordersToInsert(others, 'new', 'c').map(({ id }) => id)).toEqual(['new'])
    expect(ordersToInsert(others, 'new', '0').map(({ id }) => id)).toEqual(['new'])
  })

  test.each([
    ['after the first of two', ['a0', 'a1'], () => 'c0'],
    ['before the last of two', ['a0', 'a1'], (list: Ordered[]) => list.at(-2)?.id ?? null],
    ['at the top', ['a0'], () => null],
    ['at the end', ['a0'], (list: Ordered[]) => list.at(-1)?.id ?? null],
    [
      'at the end, after an order that is no key of the library',
      ['zzzz'],
      (list: Ordered[]) => list.at(-1)?.id ?? null,
    ],
    ['at the top, before one', ['00000001'], () => null],
    ['between two that are no keys', ['zzzz', 'zzzzz'], () => 'c0'],
  ] as const)('takes 1,000 entries at one spot, %s', (_, orders, spot) => {
    let others: Ordered[] = orders.map((key, at) => ({ id: `c${at}`, order: key }))
    let written = 0
    for (let n = 0; n < 1000; n++) {
      const after = spot(others)
      const entries = ordersToInsert(others, `n${n}`, after)
      written += entries.length
      for (const { order: key } of entries) expect(key).toMatch(orderPattern)
      others = insert(others, `n${n}`, after)
    }
    expect(others).toHaveLength(1000 + orders.length)
    expect(written).toBeLessThan(10_000)
  })
})
