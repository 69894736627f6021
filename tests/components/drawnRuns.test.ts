import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CardHeights } from '@/components/board/CardHeights'
import { drawnRuns } from '@/components/board/drawnRuns'

const idsUpTo = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`)

/** Heights of 92 px each: with the gap of 8 px a card takes 100. */
const evenHeights = (ids: string[]) => {
  const heights = new CardHeights()
  for (const id of ids) heights.set(id, 92)
  return heights
}

describe('the heights of cards', () => {
  const ids = idsUpTo(10)

  test('say which cards stand between two heights, those that are cut included', () => {
    expect(evenHeights(ids).between(ids, 250, 450)).toEqual({ from: 2, to: 5 })
    expect(evenHeights(ids).between(ids, 200, 400)).toEqual({ from: 2, to: 4 })
    expect(evenHeights(ids).between(ids, -300, 150)).toEqual({ from: 0, to: 2 })
    expect(evenHeights([]).between([], 0, 500)).toEqual({ from: 0, to: 0 })
  })

  test('give the end of a column that has become shorter than it is scrolled', () => {
    expect(evenHeights(ids).between(ids, 5_000, 5_300)).toEqual({ from: 7, to: 10 })
  })

  test('take a card that was never drawn to be as tall as the others', () => {
    const heights = new CardHeights()
    heights.set('c0', 50)
    heights.set('c1', 150)
    heights.set('c1', 134)
    expect(heights.blank(['c5'])).toBe(92)
    expect(heights.blank(['c0', 'c5'])).toBe(150)
  })

  test('pay no attention to a card that takes no place, as on a hidden page', () => {
    const heights = evenHeights(ids)
    heights.set('c0', 0)
    expect(heights.blank(['c0'])).toBe(92)
  })
})

describe('what of a column is drawn', () => {
  const ids = idsUpTo(100)
  const runs = (window: { from: number; to: number }, pinned: (string | null)[] = []) =>
    drawnRuns(ids, window, pinned, evenHeights(ids)).map(({ blank, from, ids: drawn }) => [
      blank,
      from,
      drawn.length,
    ])

  test('is a window with blanks above and below', () => {
    expect(runs({ from: 20, to: 30 })).toEqual([
      [1992, 20, 10],
      [6992, 100, 0],
    ])
    expect(runs({ from: 0, to: 100 })).toEqual([[0, 0, 100]])
  })

  test('is single cards too, each in its place', () => {
    expect(runs({ from: 20, to: 30 }, ['c2', 'c50', null, 'gone', 'c25', 'c2'])).toEqual([
      [192, 2, 1],
      [1692, 20, 10],
      [1992, 50, 1],
      [4892, 100, 0],
    ])
    expect(runs({ from: 20, to: 30 }, ['c30', 'c19'])).toEqual([
      [1892, 19, 12],
      [6892, 100, 0],
    ])
  })

  test('always makes the column as tall as all of its cards, each card once and in order', () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.nat(60),
        fc.nat(60),
        fc.array(fc.nat(70), { maxLength: 3 }),
        (count, a, b, pins) => {
          const all = idsUpTo(count)
          const window = { from: Math.min(a, b, count), to: Math.min(Math.max(a, b), count) }
          const found = drawnRuns(
            all,
            window,
            pins.map((at) => `c${at}`),
            evenHeights(all),
          )
          const drawn = found.flatMap((run) => run.ids)
          const wanted = all.filter(
            (id, at) => (at >= window.from && at < window.to) || pins.some((pin) => `c${pin}` === id),
          )
          expect(drawn).toEqual(wanted)
          const blanks = found.filter(({ blank }) => blank > 0)
          expect(blanks.reduce((sum, { blank }) => sum + blank + 8, drawn.length * 100)).toBe(count * 100)
          for (const run of found) expect(all.slice(run.from, run.from + run.ids.length)).toEqual(run.ids)
        },
      ),
    )
  })
})
