import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatPeriod } from '@/domain/period/formatPeriod'
import { occurrences } from '@/domain/period/occurrences'
import { parsePeriod } from '@/domain/period/parsePeriod'
import type { Period, PeriodContext } from '@/domain/period/Period'
import { arbitraryList, arbitrarySingle, arbitraryWriting, type Meaning } from './arbitraryExpression'
import { readCorpus } from './readCorpus'

/* A property that fails prints its seed and the smallest expression that it fails for. */

const context: PeriodContext = { schoolYearStart: 2020, calendarYear: null }

const meaning = ({ kind, start, end, dueBy, recurrence }: Period): Meaning => ({
  kind,
  start,
  end,
  dueBy,
  recurrence,
})

/** A reading without its words and doubts. */
type Core = Meaning & Pick<Period, 'relative'> & { parts: Core[] }
const core = (period: Period): Core => ({
  ...meaning(period),
  relative: period.relative,
  parts: period.parts.map(core),
})

test('an expression of the grammar means what it says, however it is written', () => {
  fc.assert(
    fc.property(arbitrarySingle, arbitraryWriting, ({ text, means }, write) => {
      expect(meaning(parsePeriod(write(text), context))).toEqual(means)
    }),
    { numRuns: 3_000 },
  )
})

test('convention 12: a list of times is multiple, each with its own words', () => {
  fc.assert(
    fc.property(arbitraryList, arbitraryWriting, ({ text, parts }, write) => {
      const written = write(text)
      const period = parsePeriod(written, context)
      expect(period.kind).toBe('multiple')
      expect(period.parts.map(meaning)).toEqual(parts)
      expect(period.start).toBe(parts.map(({ start }) => start ?? '').toSorted()[0])
      expect(period.end).toBe(
        parts
          .map(({ end }) => end ?? '')
          .toSorted()
          .at(-1),
      )
      for (const part of period.parts) expect(written).toContain(part.text)
    }),
    { numRuns: 2_000 },
  )
})

/** All that has to stay the same when a reading is written out and read again. */
const told = (period: Period, locale: 'ru' | 'en') => ({
  ...core(period),
  due: occurrences(period, '2019-01-01', '2024-12-31'),
  written: formatPeriod(period, locale),
})

test.each(['ru', 'en'] as const)('what is written in %s reads as the same again', (locale) => {
  const list = arbitraryList.map(({ text }) => ({ text }))
  fc.assert(
    fc.property(fc.oneof(arbitrarySingle, list), ({ text }) => {
      const period = parsePeriod(text, context)
      expect(told(parsePeriod(formatPeriod(period, locale), context), locale)).toEqual(told(period, locale))
    }),
    { numRuns: 3_000 },
  )
})

test.each(readCorpus())('$at «$text» is written and read again', ({ text, context: where }) => {
  const period = parsePeriod(text, where)
  for (const locale of ['ru', 'en'] as const)
    expect(told(parsePeriod(formatPeriod(period, locale), where), locale)).toEqual(told(period, locale))
})
