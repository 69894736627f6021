import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueDate } from '@/domain/board/dueDate'
import { dueState, soonDays, type Due } from '@/domain/board/dueState'
import { occurrencesOf } from '@/domain/board/occurrencesOf'
import { periodReader } from '@/domain/board/periodReader'
import { planMonths } from '@/domain/board/planMonths'
import type { Status } from '@/domain/board/status'
import { addDays } from '@/domain/period/calendar'
import { planFacts } from '@/domain/roadmap/Plan'
import { todayIn } from '@/domain/roadmap/todayIn'

const plan = planFacts({ kind: 'schoolYear', start: 2020 })
const readPeriod = periodReader(plan)
const periodOf = (text: string) => readPeriod({ period: { text } })

const card = (rest: { status?: Status; doneKeys?: string[] } = {}) => ({
  status: 'planned' as const,
  doneKeys: [],
  ...rest,
})
const stateOf = (text: string, today: string, rest = {}) => dueState(card(rest), periodOf(text), plan, today)
const dueOf = (text: string, doneKeys: string[] = []) => dueDate({ doneKeys }, periodOf(text), plan)
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

describe('the words of a period', () => {
  test('are a correction where there is one, else those of the document', () => {
    expect(readPeriod({ period: { text: 'ноябрь 2020', override: 'декабрь 2020' } }).end).toBe('2020-12-31')
    expect(readPeriod({ period: { text: 'ноябрь 2020' } }).end).toBe('2020-11-30')
  })

  test('are read once: equal words are the same reading', () => {
    expect(periodOf('ноябрь 2020')).toBe(readPeriod({ period: { text: 'давно', override: 'ноябрь 2020' } }))
  })

  test('have their year from the plan', () => {
    expect(dueOf('март')).toBe('2021-03-31')
    expect(
      periodReader(planFacts({ kind: 'calendarYear', year: 2022 }))({ period: { text: 'март' } }),
    ).toMatchObject({ end: '2022-03-31' })
  })
})

describe('the day by which an item is due', () => {
  test.each([
    ['18.11.2020', '2020-11-18'],
    ['ноябрь 2020', '2020-11-30'],
    ['до 25 ноября 2020', '2020-11-25'],
    ['по мере необходимости', null],
    ['неведомо когда', null],
    ['', null],
  ])('of «%s» is %s', (text, day) => {
    expect(dueOf(text)).toBe(day)
  })

  test('[B9] of a recurring item is that of the first occurrence without a tick, whatever the order of ticking', () => {
    expect(dueOf('ежемесячно')).toBe('2020-09-30')
    expect(dueOf('ежемесячно', ['2020-10'])).toBe('2020-09-30')
    expect(dueOf('ежемесячно', ['2020-09', '2020-10'])).toBe('2020-11-30')
    const all = occurrencesOf(periodOf('ежемесячно'), plan).map(({ key }) => key)
    expect(all).toEqual(planMonths(plan.planStart, plan.planEnd))
    expect(dueOf('ежемесячно', all)).toBeNull()
  })

  test('of several periods is the earliest that is left', () => {
    const text = 'ежемесячно, ежеквартально'
    expect(dueOf(text)).toBe('2020-09-30')
    const ticked = occurrencesOf(periodOf(text), plan)
      .filter(({ start }) => start < '2021-01-01')
      .map(({ key }) => key)
    expect(dueOf(text, ticked)).toBe('2021-01-31')
    expect(dueOf(text, [...ticked, '2021-01'])).toBe('2021-02-28')
  })

  test('is not looked for outside the plan', () => {
    const keys = occurrencesOf(periodOf('ежеквартально'), plan).map(({ key }) => key)
    expect(keys).toEqual(['2020-Q3', '2020-Q4', '2021-Q1', '2021-Q2'])
  })

  test('follows from the bounds that are asked for, also after others were', () => {
    const period = periodOf('ежемесячно')
    const short = { planStart: '2021-01-01', planEnd: '2021-02-28' }
    expect(occurrencesOf(period, plan)).toHaveLength(9)
    expect(occurrencesOf(period, short).map(({ key }) => key)).toEqual(['2021-01', '2021-02'])
    expect(occurrencesOf(period, plan)).toHaveLength(9)
  })
})

describe('an item', () => {
  test.each<[string, Due | null]>([
    ['2020-11-10', null],
    ['2020-11-11', { state: 'soon', on: '2020-11-18', days: 7 }],
    ['2020-11-18', { state: 'soon', on: '2020-11-18', days: 0 }],
    ['2020-11-19', { state: 'overdue', on: '2020-11-18', days: 1 }],
    ['2021-01-18', { state: 'overdue', on: '2020-11-18', days: 61 }],
  ])('of 18.11.2020 is on %s: %o', (today, due) => {
    expect(stateOf('18.11.2020', today)).toEqual(due)
  })

  test.each(['done', 'notDone', 'cancelled'] as const)('that is %s is never late', (status) => {
    expect(stateOf('18.11.2020', '2021-05-01', { status })).toBeNull()
    expect(stateOf('ежемесячно', '2021-05-01', { status })).toBeNull()
  })

  test('that recurs is late with the first occurrence that was due and has no tick', () => {
    expect(stateOf('ежемесячно', '2020-11-15')).toEqual({ state: 'overdue', on: '2020-09-30', days: 46 })
    expect(stateOf('ежемесячно', '2020-11-15', { doneKeys: ['2020-09', '2020-10'] })).toBeNull()
    expect(stateOf('ежемесячно', '2020-11-25', { doneKeys: ['2020-09', '2020-10'] })).toEqual({
      state: 'soon',
      on: '2020-11-30',
      days: 5,
    })
  })

  test.each(['ежедневно', 'еженедельно', 'ежемесячно'])(
    'done %s is not late before its plan begins',
    (text) => {
      expect(stateOf(text, '2020-08-02')).toBeNull()
    },
  )

  test.each(['постоянно', 'по мере необходимости', '', 'в течение 2020 года'])(
    'of «%s» is late after the end of the plan, not before',
    (text) => {
      expect(stateOf(text, '2021-05-31')?.state).not.toBe('overdue')
      expect(stateOf(text, '2021-06-10')).toEqual({ state: 'overdue', on: '2021-05-31', days: 10 })
    },
  )

  test('is late where the day has ended: at one moment in the west, and not in the east', () => {
    const moment = new Date('2020-11-18T21:30:00Z')
    expect(todayIn('Europe/Kaliningrad', moment)).toBe('2020-11-18')
    expect(todayIn('Asia/Kamchatka', moment)).toBe('2020-11-19')
    expect(stateOf('18.11.2020', todayIn('Europe/Kaliningrad', moment))).toMatchObject({
      state: 'soon',
      days: 0,
    })
    expect(stateOf('18.11.2020', todayIn('Asia/Kamchatka', moment))).toMatchObject({
      state: 'overdue',
      days: 1,
    })
  })

  const words = fc.constantFrom(
    'ежедневно',
    'еженедельно',
    'ежемесячно, ежеквартально',
    '2 раза в год',
    'ежегодно',
    'раз в четверть',
    'постоянно',
    'постоянно, 2021-2022 гг.',
    'в течение 2021 года',
    'по мере необходимости',
    '',
    'до 25 числа каждого месяца',
    'апрель 2021, май 2021',
    'сентябрь 2020, далее ежемесячно',
    '18.11.2020',
    'III-IV кварталы 2021г.',
    'за 3 дня до мероприятия',
    '2021-2022 годы (ежеквартально)',
    'до 30 мая',
  )

  test('is late since a day before today, soon until a day from today on, by what is not ticked', () => {
    const states = { overdue: 0, soon: 0 }
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: -60, max: 330 }),
        fc.infiniteStream(fc.boolean()),
        (text, day, ticks) => {
          const today = addDays(plan.planStart, day)
          const period = periodOf(text)
          const doneKeys = occurrencesOf(period, plan).flatMap(({ key }) => (ticks.next().value ? [key] : []))
          const due = dueState(card({ doneKeys }), period, plan, today)
          if (!due) return
          states[due.state]++
          expect(due.days).toBe(Math.abs(daysBetween(due.on, today)))
          const own = dueDate({ doneKeys }, period, plan)
          const isLate = due.on < today && (due.on === own || due.on === plan.planEnd)
          const isSoon = due.on >= today && due.days <= soonDays && due.on === own
          expect({ overdue: isLate, soon: isSoon }).toMatchObject({ [due.state]: true })
        },
      ),
      { numRuns: 3000 },
    )
    expect(Math.min(states.overdue, states.soon)).toBeGreaterThan(5)
  })
})

test.each([
  ['2020-09-01', '2021-02-28', ['2020-09', '2020-10', '2020-11', '2020-12', '2021-01', '2021-02']],
  ['2021-03-31', '2021-03-31', ['2021-03']],
  ['2021-03-01', '2021-02-01', []],
])('the months from %s to %s', (start, end, months) => {
  expect(planMonths(start, end)).toEqual(months)
})
