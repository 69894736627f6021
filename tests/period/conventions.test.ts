import { expect, test } from 'vitest'
import { parsePeriod } from '@/domain/period/parsePeriod'
import type { PeriodContext } from '@/domain/period/Period'
import { notation } from './notation'

/* The conventions by number, with the readings that they prescribe. */

const school: PeriodContext = { schoolYearStart: 2020, calendarYear: null }
const calendar: PeriodContext = { schoolYearStart: null, calendarYear: 2021 }
const plan: PeriodContext = { ...calendar, planStart: '2021-01-01', planEnd: '2022-12-31' }
const none: PeriodContext = { schoolYearStart: null, calendarYear: null }

test.each<[convention: string, text: string, context: PeriodContext, reading: string]>([
  ['1 a month is its first to its last day', 'февраль 2024', none, 'month 2024-02-01..2024-02-29'],
  ['1 a span of days is a range', '1-15.10.2020', none, 'range 2020-10-01..2020-10-15'],
  ['1 a span of months is a range', 'март-май 2021', none, 'range 2021-03-01..2021-05-31'],
  ['2 September to December is Y', 'декабрь', school, 'month 2020-12-01..2020-12-31 !year-inferred'],
  ['2 January to August is Y+1', 'август', school, 'month 2021-08-01..2021-08-31 !year-inferred'],
  ['2 a calendar year has every month', 'ноябрь', calendar, 'month 2021-11-01..2021-11-30 !year-inferred'],
  [
    '2 with both years the school year wins',
    'ноябрь',
    { ...school, calendarYear: 2021 },
    'month 2020-11-01..2020-11-30 !year-inferred',
  ],
  [
    '2 the year of the context goes before the plan',
    'май',
    plan,
    'month 2021-05-01..2021-05-31 !year-inferred',
  ],
  ['3 one year belongs to both ends', 'сентябрь-ноябрь 2021', none, 'range 2021-09-01..2021-11-30'],
  ['3 unless they cross New Year', 'декабрь-январь 2021', none, 'range 2020-12-01..2021-01-31'],
  ['4 до', 'до 15.10.2020', none, 'day ..2020-10-15 by 2020-10-15'],
  ['4 не позднее', 'не позднее 15.10.2020', none, 'day ..2020-10-15 by 2020-10-15'],
  ['4 к', 'к 15.10.2020', none, 'day ..2020-10-15 by 2020-10-15'],
  ['4 по', 'по 15.10.2020', none, 'day ..2020-10-15 by 2020-10-15'],
  ['4 с alone', 'с 15.10.2020', none, 'range 2020-10-15..'],
  ['5 до 2020 года', 'до 2020 года', none, 'year ..2020-12-31 by 2020-12-31'],
  ['5 к концу 2024 года', 'к концу 2024 года', none, 'year ..2024-12-31 by 2024-12-31'],
  ['6 a school year', '2020/2021 учебный год', none, 'schoolyear 2020-09-01..2021-05-31'],
  ['6 its reports are no doubt', 'до 31.08.2021', school, 'day ..2021-08-31 by 2021-08-31'],
  ['6 its first half', 'I полугодие', school, 'halfyear 2020-09-01..2020-12-31 !year-inferred'],
  ['6 its second half', 'II полугодие', school, 'halfyear 2021-01-01..2021-05-31 !year-inferred'],
  ['6 half of a calendar year', 'II полугодие', calendar, 'halfyear 2021-07-01..2021-12-31 !year-inferred'],
  ['7 neighbouring quarters', 'III-IV кварталы 2021г.', none, 'quarter 2021-07-01..2021-12-31'],
  ['7 Arabic, without «г.»', '2 квартал 2021', none, 'quarter 2021-04-01..2021-06-30'],
  ['7 Ukrainian letters', 'ІІ квартал 2021', none, 'quarter 2021-04-01..2021-06-30'],
  ['8 the first ten days', 'первая декада мая 2021', none, 'range 2021-05-01..2021-05-10'],
  ['8 the middle is the second', 'середина мая 2021', none, 'range 2021-05-11..2021-05-20'],
  ['8 the end is the third', 'конец мая 2021', none, 'range 2021-05-21..2021-05-31'],
  ['9 a school year bounds', 'в течение года', school, 'ongoing 2020-09-01..2021-05-31 !year-inferred'],
  ['9 постоянно', 'постоянно', school, 'ongoing ..'],
  ['9 в течение всего периода', 'в течение всего периода', plan, 'ongoing ..'],
  ['9 по мере необходимости', 'по мере необходимости', school, 'ongoing ..'],
  [
    '10 stated bounds are start and end',
    '2021-2022 годы (ежеквартально)',
    plan,
    'recurring 2021-01-01..2022-12-31 : quarterly',
  ],
  [
    '10 the first occurrence in the context is due',
    'Ежегодно до 1 октября',
    school,
    'recurring .. by 2020-10-01 : yearly byMonth=10 byMonthDay=1',
  ],
  ['10 once a half-year', '1 раз в полугодие', school, 'recurring .. : halfyearly count=1'],
  [
    '11 what depends on an event has no dates',
    'в течение месяца после издания приказа',
    school,
    'relative .. ~ 1 month after «издания приказа»',
  ],
  [
    '12 several disjoint times are multiple',
    'март 2021г., май 2021г.',
    plan,
    'multiple 2021-03-01..2021-05-31 [month 2021-03-01..2021-03-31 | month 2021-05-01..2021-05-31]',
  ],
  ['13 an impossible date', '31.04.2021', plan, 'unknown .. !invalid-date'],
  ['13 a plan of its own', 'по отдельному плану', plan, 'unknown ..'],
  ['13 a dash', '—', plan, 'unknown ..'],
  ['14 outside the plan', '15.05.2031', plan, 'day 2031-05-15..2031-05-15 !outside-context'],
  [
    '14 an end before the start',
    'с 15.05.2021 по 10.05.2021',
    plan,
    'range 2021-05-15..2021-05-10 !end-before-start',
  ],
])('convention %s: «%s»', (_, text, context, reading) => {
  const period = parsePeriod(text, context)
  expect(period.text).toBe(text)
  expect(notation(period)).toBe(reading)
})
