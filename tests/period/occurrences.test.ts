import { expect, test } from 'vitest'
import { occurrences } from '@/domain/period/occurrences'
import { parsePeriod } from '@/domain/period/parsePeriod'
import type { PeriodContext } from '@/domain/period/Period'

const school: PeriodContext = { schoolYearStart: 2020, calendarYear: null }
const plan: PeriodContext = {
  schoolYearStart: null,
  calendarYear: 2021,
  planStart: '2021-01-01',
  planEnd: '2022-12-31',
}

/** Each occurrence as `key start..end by dueBy`. */
const due = (text: string, from: string, to: string, context = school): string[] =>
  occurrences(parsePeriod(text, context), from, to).map(
    ({ key, start, end, dueBy }) => `${key} ${start}..${end} by ${dueBy}`,
  )

test.each([
  ['15.10.2020', '2020-10-15 2020-10-15..2020-10-15 by 2020-10-15'],
  ['до 15.10.2020', '2020-10-15 2020-10-15..2020-10-15 by 2020-10-15'],
  ['октябрь 2020', '2020-10 2020-10-01..2020-10-31 by 2020-10-31'],
  ['IV квартал 2020', '2020-Q4 2020-10-01..2020-12-31 by 2020-12-31'],
  ['I полугодие', '2020-H2 2020-09-01..2020-12-31 by 2020-12-31'],
  ['2020 год', '2020 2020-01-01..2020-12-31 by 2020-12-31'],
  ['учебный год', '2020 2020-09-01..2021-05-31 by 2021-05-31'],
])('«%s» is due once', (text, occurrence) => {
  expect(due(text, '2020-09-01', '2021-08-31')).toEqual([occurrence])
})

test('convention 12: each part of a list is due, in the order of time', () => {
  expect(due('май 2021, 15 октября 2020', '2020-09-01', '2021-08-31')).toEqual([
    '2020-10-15 2020-10-15..2020-10-15 by 2020-10-15',
    '2021-05 2021-05-01..2021-05-31 by 2021-05-31',
  ])
})

test.each(['постоянно', 'после издания приказа', '—', '1 раз в четверть', 'с 1 сентября 2020'])(
  'conventions 9, 11 and 13: «%s» has no occurrence',
  (text) => {
    expect(due(text, '2020-09-01', '2021-08-31')).toEqual([])
  },
)

test('convention 10: every quarter of the stated years', () => {
  const all = due('2021-2022 годы (ежеквартально)', '2021-01-01', '2022-12-31', plan)
  expect(all).toHaveLength(8)
  expect(all[0]).toBe('2021-Q1 2021-01-01..2021-03-31 by 2021-03-31')
  expect(all.at(-1)).toBe('2022-Q4 2022-10-01..2022-12-31 by 2022-12-31')
})

test('convention 10: a day of each month, the last one where the month is shorter', () => {
  expect(due('31 числа каждого месяца', '2021-01-01', '2021-04-30')).toEqual([
    '2021-01 2021-01-01..2021-01-31 by 2021-01-31',
    '2021-02 2021-02-01..2021-02-28 by 2021-02-28',
    '2021-03 2021-03-01..2021-03-31 by 2021-03-31',
    '2021-04 2021-04-01..2021-04-30 by 2021-04-30',
  ])
})

test('convention 10: a month reported on in the month after', () => {
  expect(due('до 5 числа месяца, следующего за отчетным', '2021-03-01', '2021-04-30')).toEqual([
    '2021-03 2021-03-01..2021-03-31 by 2021-04-05',
    '2021-04 2021-04-01..2021-04-30 by 2021-05-05',
  ])
})

test('convention 10: a quarter reported on in the month after it', () => {
  expect(
    due('ежеквартально до 10 числа месяца, следующего за отчетным кварталом', '2020-10-01', '2021-03-31'),
  ).toEqual(['2020-Q4 2020-10-01..2020-12-31 by 2021-01-10', '2021-Q1 2021-01-01..2021-03-31 by 2021-04-10'])
})

test('convention 10: days of the last month of each quarter', () => {
  expect(due('с 10 по 17 число последнего квартального месяца', '2020-09-01', '2020-12-31')).toEqual([
    '2020-Q3 2020-09-10..2020-09-17 by 2020-09-17',
    '2020-Q4 2020-12-10..2020-12-17 by 2020-12-17',
  ])
})

test('convention 10: the year after the one that is reported on', () => {
  expect(due('не позднее 20 января года, следующего за отчетным', '2020-01-01', '2021-12-31')).toEqual([
    '2020 2020-01-01..2020-12-31 by 2021-01-20',
    '2021 2021-01-01..2021-12-31 by 2022-01-20',
  ])
})

test('convention 10: two months of each year are two occurrences', () => {
  expect(due('2 раза в год (декабрь, май)', '2020-09-01', '2021-08-31')).toEqual([
    '2020-12 2020-12-01..2020-12-31 by 2020-12-31',
    '2021-05 2021-05-01..2021-05-31 by 2021-05-31',
  ])
})

test('convention 10: yearly over New Year', () => {
  expect(due('ежегодно, декабрь-январь', '2020-09-01', '2021-08-31')).toEqual([
    '2020 2020-12-01..2021-01-31 by 2021-01-31',
  ])
})

test('weeks are those of ISO 8601, also over New Year', () => {
  expect(due('еженедельно', '2020-12-28', '2021-01-10')).toEqual([
    '2020-W53 2020-12-28..2021-01-03 by 2021-01-03',
    '2021-W01 2021-01-04..2021-01-10 by 2021-01-10',
  ])
  expect(due('каждую пятницу', '2021-01-01', '2021-01-08')).toEqual([
    '2020-W53 2021-01-01..2021-01-01 by 2021-01-01',
    '2021-W01 2021-01-08..2021-01-08 by 2021-01-08',
  ])
})

test('several weekdays are keyed by their days', () => {
  expect(due('по вторникам и четвергам', '2021-02-01', '2021-02-07')).toEqual([
    '2021-02-02 2021-02-02..2021-02-02 by 2021-02-02',
    '2021-02-04 2021-02-04..2021-02-04 by 2021-02-04',
  ])
})

test('working days and weekdays of a month', () => {
  expect(due('последний рабочий день месяца', '2021-01-01', '2021-01-31')).toEqual([
    '2021-01 2021-01-01..2021-01-31 by 2021-01-29',
  ])
  expect(due('первый понедельник каждого месяца', '2021-03-01', '2021-03-31')).toEqual([
    '2021-03 2021-03-01..2021-03-31 by 2021-03-01',
  ])
  expect(due('по рабочим дням', '2021-01-08', '2021-01-12').map((one) => one.slice(0, 10))).toEqual([
    '2021-01-08',
    '2021-01-11',
    '2021-01-12',
  ])
})

test('an interval is counted from the start of the period', () => {
  expect(
    due('1 раз в 2 месяца, с 1 октября 2020 по 31 марта 2021', '2020-09-01', '2021-08-31').map((one) =>
      one.slice(0, 7),
    ),
  ).toEqual(['2020-10', '2020-12', '2021-02'])
})

test('convention 6: half-years of a school year end with it', () => {
  expect(due('1 раз в полугодие', '2020-09-01', '2021-05-31')).toEqual([
    '2020-H2 2020-09-01..2020-12-31 by 2020-12-31',
    '2021-H1 2021-01-01..2021-05-31 by 2021-05-31',
  ])
})

test('convention 10: stated bounds cut what is due', () => {
  const all = due('ежемесячно с 15 октября по 10 декабря 2020', '2020-09-01', '2021-08-31')
  expect(all).toEqual([
    '2020-10 2020-10-15..2020-10-31 by 2020-10-31',
    '2020-11 2020-11-01..2020-11-30 by 2020-11-30',
    '2020-12 2020-12-01..2020-12-10 by 2020-12-10',
  ])
})

test('more than once in a stretch is one occurrence of it', () => {
  expect(due('2 раза в месяц', '2020-09-01', '2020-10-31')).toHaveLength(2)
})
