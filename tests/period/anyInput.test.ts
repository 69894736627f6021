import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatPeriod } from '@/domain/period/formatPeriod'
import { isOverdue } from '@/domain/period/isOverdue'
import { occurrences } from '@/domain/period/occurrences'
import { parsePeriod } from '@/domain/period/parsePeriod'
import type { Period, PeriodContext } from '@/domain/period/Period'
import { readCorpus } from './readCorpus'

/* Whatever stands in a cell, it is read into a Period and the words are kept. A failure prints its seed. */

const isDate = (date: string | null) =>
  date === null || new Date(`${date}T00:00:00Z`).toISOString().startsWith(date)

/** What holds for every reading; its parts are readings too. */
function expectSound(period: Period): void {
  const { kind, start, end, dueBy, recurrence, relative, parts, warnings } = period
  for (const date of [start, end, dueBy]) expect(date).toSatisfy(isDate)
  expect(recurrence !== null).toBe(kind === 'recurring')
  expect(relative !== null).toBe(kind === 'relative')
  expect(parts.length > 1).toBe(kind === 'multiple')
  if (kind === 'unknown') expect([start, end, dueBy]).toEqual([null, null, null])
  if (start && end && kind !== 'multiple' && !warnings.includes('end-before-start'))
    expect(start <= end).toBe(true)
  expect(new Set(warnings).size).toBe(warnings.length)
  for (const part of parts) {
    expect(period.text).toContain(part.text)
    expectSound(part)
  }
}

function expectRead({ text, context }: { text: string; context: PeriodContext }): void {
  const period = parsePeriod(text, context)
  expect(period.text).toBe(text)
  expectSound(period)
  for (const locale of ['ru', 'en'] as const) expect(formatPeriod(period, locale)).toBeTypeOf('string')
  const due = occurrences(period, '2020-09-01', '2021-08-31')
  for (const one of due) expect(one.start <= one.end && isDate(one.dueBy), one.key).toBe(true)
  expect(isOverdue(period, { done: true, doneKeys: [], planEnd: null }, '2021-01-01')).toBe(false)
  isOverdue(period, { done: false, doneKeys: [], planEnd: '2021-05-31' }, '2021-06-01')
}

const corpus = readCorpus()

const anyContext: fc.Arbitrary<PeriodContext> = fc.record({
  schoolYearStart: fc.option(fc.integer({ min: 1900, max: 2998 }), { nil: null }),
  calendarYear: fc.option(fc.integer({ min: 1900, max: 2999 }), { nil: null }),
})

test('any code units at all, lone surrogates too', () => {
  const text = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((codes) => String.fromCharCode(...codes))
  fc.assert(fc.property(fc.record({ text, context: anyContext }), expectRead), { numRuns: 3_000 })
})

test('any row of the words and signs that expressions are made of', () => {
  const words = [...new Set(corpus.flatMap(({ text }) => text.match(/\p{L}+|\d+|[^\p{L}\d\s]/gu) ?? []))]
  const text = fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom('', ' ', ' ')), { maxLength: 12 })
    .map((row) => row.flat().join(''))
  fc.assert(fc.property(fc.record({ text, context: anyContext }), expectRead), { numRuns: 6_000 })
})

test('any expression with pieces left out, doubled, swapped or put in', () => {
  const mutated = fc
    .tuple(
      fc.constantFrom(...corpus),
      fc.array(fc.tuple(fc.nat(), fc.nat(9), fc.constantFrom('cut', 'double', 'reverse', 'insert')), {
        minLength: 1,
        maxLength: 3,
      }),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    )
    .map(([{ text, context }, steps, stray]) => ({
      context,
      text: steps.reduce((before, [place, length, how]) => {
        const at = place % (before.length + 1)
        const piece = before.slice(at, at + length)
        const instead = {
          cut: '',
          double: piece + piece,
          reverse: Array.from(piece).toReversed().join(''),
          insert: stray + piece,
        }[how as 'cut' | 'double' | 'reverse' | 'insert']
        return before.slice(0, at) + instead + before.slice(at + length)
      }, text),
    }))
  fc.assert(fc.property(mutated, expectRead), { numRuns: 4_000 })
})

test('the whole corpus as one expression, and each expression a hundred times over', () => {
  const context = { schoolYearStart: 2020, calendarYear: null }
  expectRead({ text: corpus.map(({ text }) => text).join('; '), context })
  for (const { text } of corpus) {
    const long = `${text}, `.repeat(100)
    expect(parsePeriod(long, context).text).toBe(long)
  }
})

test.each([
  'раз в 1000000000 лет, май',
  'каждые 99999999999999999999 дней',
  'раз в 0 дней',
  '0 раз в год',
  'в течение 999999999999 лет после 1 мая 2021',
  'за 5000 лет до 1 мая 2021',
  'за 999999 рабочих дней до 1 мая 2021',
  'ежедневно с 1900 года',
  'май 9999-99999',
])('what nobody plans: «%s»', (text) => {
  expect(parsePeriod(text, { schoolYearStart: 2020, calendarYear: null }).text).toBe(text)
  expectRead({ text, context: { schoolYearStart: 2020, calendarYear: null } })
})

/** What once made a rule call itself for every word. */
test.each(['10.00-', 'конец ', '(май ', 'до ', 'с 1 по ', '1.', 'и, и, и '])(
  'a hundred kilobytes of «%s»',
  (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length))
    const period = parsePeriod(text, { schoolYearStart: 2020, calendarYear: null })
    expect(period.text).toBe(text)
  },
)
