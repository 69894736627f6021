import { expect, test } from 'vitest'
import { binDays, daysLeft, isGone } from '@/domain/board/daysLeft'

const deletedAt = '2021-03-01T10:00:00Z'
const at = (moment: string) => Date.parse(moment)

test.each([
  ['2021-03-01T10:00:00Z', 30],
  ['2021-03-01T10:00:01Z', 30],
  ['2021-03-02T10:00:00Z', 29],
  ['2021-03-31T09:59:59Z', 1],
  ['2021-03-31T10:00:00Z', 0],
  ['2031-01-01T00:00:00Z', 0],
])('[B10] at %s a card of 1 March waits %i more days', (moment, days) => {
  expect(daysLeft(deletedAt, at(moment))).toBe(days)
  expect(isGone({ deletedAt }, at(moment))).toBe(days === 0)
})

test('[B10] a time in the future counts as now, however far it is', () => {
  expect(daysLeft('2999-01-01T00:00:00Z', at('2021-03-01T10:00:00Z'))).toBe(binDays)
})

test('a living card is not gone', () => {
  expect(isGone({ deletedAt: null }, at('2021-03-01T10:00:00Z'))).toBe(false)
})
