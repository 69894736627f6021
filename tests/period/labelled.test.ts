import { expect, test } from 'vitest'
import { parsePeriod } from '@/domain/period/parsePeriod'
import type { Period, PeriodContext } from '@/domain/period/Period'
import sample from '@/tests/samples/deadlines.json'

/*
 * Deadline expressions out of real documents, each labelled by hand with what it means. The context is the school
 * year or the years that its document is for.
 */

type Reading = Pick<Period, 'kind' | 'start' | 'end'>

/** Where the label counts otherwise than the conventions of `domain/period` do: the convention, what it gives. */
const exceptions: Record<string, { convention: string; gives: Reading }> = {
  'DL-007': {
    convention: '1 a span of days is a range',
    gives: { kind: 'range', start: '2020-12-10', end: '2020-12-17' },
  },
  'DL-008': {
    convention: '10 bounds are those that the words state; the window is told elsewhere',
    gives: { kind: 'recurring', start: null, end: null },
  },
  'DL-022': {
    convention: '6 a school year is 1 September to 31 May',
    gives: { kind: 'schoolyear', start: '2020-09-01', end: '2021-05-31' },
  },
  'DL-031': {
    convention: '12 several disjoint times are multiple, from the least to the greatest',
    gives: { kind: 'multiple', start: '2021-03-01', end: '2021-05-31' },
  },
  'DL-034': {
    convention: '9 «в течение всего периода» is ongoing without dates',
    gives: { kind: 'ongoing', start: null, end: null },
  },
  'DL-040': {
    convention: '12 several disjoint times are multiple, from the least to the greatest',
    gives: { kind: 'multiple', start: '2021-08-01', end: '2022-10-31' },
  },
  'DL-041': {
    convention: '12 two years side by side are two times',
    gives: { kind: 'multiple', start: '2021-01-01', end: '2022-12-31' },
  },
  'DL-042': {
    convention: '12 several disjoint times are multiple, from the least to the greatest',
    gives: { kind: 'multiple', start: '2021-04-01', end: '2022-04-30' },
  },
  'DL-043': {
    convention: '12 two quarters of different years are two times',
    gives: { kind: 'multiple', start: '2021-07-01', end: '2022-09-30' },
  },
  'DL-052': {
    convention: '4 a limit has no start',
    gives: { kind: 'day', start: null, end: '2020-11-25' },
  },
  'DL-053': {
    convention: '6 and 9 ongoing work of a school year is bounded by 1 September and 31 May',
    gives: { kind: 'ongoing', start: '2020-09-01', end: '2021-05-31' },
  },
  'DL-062': {
    convention: '9 «в течение работы» names no dates',
    gives: { kind: 'ongoing', start: null, end: null },
  },
  'DL-080': {
    convention: '6 a school year is 1 September to 31 May',
    gives: { kind: 'schoolyear', start: '2021-09-01', end: '2022-05-31' },
  },
  'DL-119': {
    convention: '9 «бессрочно» is ongoing without dates; the day of the order is not in the words',
    gives: { kind: 'ongoing', start: null, end: null },
  },
}

const contexts: Record<string, PeriodContext> = sample.contexts
const read = ({ text, document }: { text: string; document: string }): Reading => {
  const { kind, start, end } = parsePeriod(text, contexts[document]!)
  return { kind, start, end }
}

const ordinary = sample.expressions.filter(({ id }) => !(id in exceptions))
const excepted = sample.expressions.filter(({ id }) => id in exceptions)

test('every exception is for one of the labelled expressions', () => {
  expect(sample.expressions).toHaveLength(91)
  expect(excepted.map(({ id }) => id)).toEqual(Object.keys(exceptions))
})

test.each(ordinary)('$id «$text» equals its label', ({ label, ...expression }) => {
  expect(read(expression)).toEqual(label)
})

test.each(excepted.map((expression) => ({ ...expression, ...exceptions[expression.id]! })))(
  '$id «$text» follows convention $convention',
  ({ label, gives, ...expression }) => {
    expect(read(expression)).toEqual(gives)
    expect(gives, 'the exception is not needed').not.toEqual(label)
  },
)
