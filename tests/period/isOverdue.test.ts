import { expect, test } from 'vitest'
import { isOverdue, type Progress } from '@/domain/period/isOverdue'
import { parsePeriod } from '@/domain/period/parsePeriod'

const context = { schoolYearStart: 2020, calendarYear: null }
const open: Progress = { done: false, doneKeys: [], planStart: '2020-09-01', planEnd: '2021-05-31' }

/** Whether the words are late on a day, in a school year 2020/21. */
const late = (text: string, today: string, progress: Partial<Progress> = {}) =>
  isOverdue(parsePeriod(text, context), { ...open, ...progress }, today)

test.each([
  ['convention 1: the last day is in time', 'октябрь 2020', '2020-10-31', '2020-11-01'],
  ['convention 4: the limit itself is in time', 'до 15 октября', '2020-10-15', '2020-10-16'],
  [
    'convention 4: a stated limit inside a range',
    'с 1 по 15 октября включительно',
    '2020-10-15',
    '2020-10-16',
  ],
  ['convention 9: ongoing work ends with its roadmap', 'постоянно', '2021-05-31', '2021-06-01'],
  ['convention 9: also where the year bounds it', 'в течение года', '2021-05-31', '2021-06-01'],
  ['convention 10: the first occurrence missed', 'ежемесячно', '2020-09-30', '2020-10-01'],
  ['convention 10: a limit of each year', 'ежегодно до 1 октября', '2020-10-01', '2020-10-02'],
  ['convention 10: school terms have no days', '1 раз в четверть', '2021-05-31', '2021-06-01'],
  ['convention 11: what waits for its event', 'после издания приказа', '2021-05-31', '2021-06-01'],
  ['convention 12: any part', '15 октября, 15 мая', '2020-10-15', '2020-10-16'],
  ['convention 13: what says nothing', 'по отдельному плану', '2021-05-31', '2021-06-01'],
  ['an open range', 'с 1 октября 2020', '2021-05-31', '2021-06-01'],
])('%s: «%s» is in time on %s and late on %s', (_, text, inTime, tooLate) => {
  expect(late(text, inTime)).toBe(false)
  expect(late(text, tooLate)).toBe(true)
})

test.each(['октябрь 2020', 'постоянно', 'ежемесячно', '15 октября, 15 мая', '—'])(
  'what is done is not late: «%s»',
  (text) => {
    expect(late(text, '2030-01-01', { done: true })).toBe(false)
  },
)

test('a ticked occurrence is not late, the next one is', () => {
  expect(late('ежемесячно', '2020-10-15', { doneKeys: ['2020-09'] })).toBe(false)
  expect(late('ежемесячно', '2020-11-01', { doneKeys: ['2020-09'] })).toBe(true)
  expect(late('ежемесячно', '2020-11-01', { doneKeys: ['2020-10'] })).toBe(true)
})

test('parts of a list are ticked one by one', () => {
  expect(late('15 октября, 15 мая', '2020-10-16', { doneKeys: ['2020-10-15'] })).toBe(false)
  expect(late('15 октября, 15 мая', '2021-05-16', { doneKeys: ['2020-10-15'] })).toBe(true)
})

test('a recurrence counts from the start of the plan, and until its end', () => {
  expect(late('ежемесячно', '2020-11-15', { planStart: '2020-11-01' })).toBe(false)
  const all = [
    '2020-09',
    '2020-10',
    '2020-11',
    '2020-12',
    '2021-01',
    '2021-02',
    '2021-03',
    '2021-04',
    '2021-05',
  ]
  expect(late('ежемесячно', '2022-01-01', { doneKeys: all })).toBe(false)
})

test('a recurrence that has not begun is not late', () => {
  expect(late('ежемесячно', '2020-08-15')).toBe(false)
  expect(late('ежемесячно с 1 октября 2020', '2020-09-30')).toBe(false)
})

test('without a plan what was due last counts, and all since the first tick', () => {
  const free = { planStart: null, planEnd: null }
  expect(late('ежемесячно', '2021-03-15', { ...free, doneKeys: ['2021-02'] })).toBe(false)
  expect(late('ежемесячно', '2021-03-15', { ...free, doneKeys: ['2020-12', '2021-02'] })).toBe(true)
  expect(late('ежемесячно', '2021-03-15', free)).toBe(true)
})

test('only the end of the plan is known: the year before it counts', () => {
  expect(late('ежегодно до 1 октября', '2020-12-01', { planStart: null })).toBe(true)
  expect(late('ежегодно до 1 октября', '2020-12-01', { planStart: null, doneKeys: ['2020'] })).toBe(false)
})
