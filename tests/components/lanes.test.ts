import { describe, expect, test } from 'vitest'
import { nextCard, nextSlot, sameSlot, slotOf, slotPosition, type Lane } from '@/components/board/Slot'

const lanes: Lane[] = [
  { key: 'planned', ids: ['a', 'b', 'c'] },
  { key: 'doing', ids: [] },
  { key: 'done', ids: ['x'] },
]

describe('an arrow key leads', () => {
  test.each([
    ['a', 'ArrowUp', null],
    ['a', 'ArrowDown', 'b'],
    ['b', 'Home', 'a'],
    ['a', 'End', 'c'],
    ['c', 'ArrowDown', null],
    ['c', 'ArrowRight', 'x'],
    ['x', 'ArrowLeft', 'a'],
    ['x', 'ArrowRight', null],
    ['a', 'ArrowLeft', null],
    ['a', 'Enter', undefined],
    ['gone', 'ArrowUp', undefined],
  ])('from %s with %s to %s', (from, key, to) => {
    expect(nextCard(lanes, from, key)).toBe(to)
  })
})

describe('the place of a card that is moved', () => {
  test('is where it stands, at first', () => {
    expect(slotOf(lanes, 'a')).toEqual({ columnKey: 'planned', after: null })
    expect(slotOf(lanes, 'c')).toEqual({ columnKey: 'planned', after: 'b' })
    expect(slotOf(lanes, 'gone')).toBeNull()
  })

  test.each([
    ['ArrowDown', 'planned', 'c', 3, 3],
    ['ArrowUp', 'planned', null, 1, 3],
    ['ArrowRight', 'doing', null, 1, 1],
    ['ArrowLeft', 'planned', 'a', 2, 3],
  ])('after %s is in %s after %s: %i of %i', (key, columnKey, after, position, total) => {
    const slot = nextSlot(lanes, { columnKey: 'planned', after: 'a' }, 'b', key)
    expect(slot).toEqual({ columnKey, after })
    expect(slotPosition(lanes, slot, 'b')).toEqual({ position, total })
  })

  test('does not go beyond the ends of a column', () => {
    const end = { columnKey: 'planned', after: 'c' }
    expect(sameSlot(nextSlot(lanes, end, 'b', 'ArrowDown'), end)).toBe(true)
    const top = { columnKey: 'planned', after: null }
    expect(sameSlot(nextSlot(lanes, top, 'b', 'ArrowUp'), top)).toBe(true)
  })
})
