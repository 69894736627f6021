import { expect, test } from 'vitest'
import { parsePeriod } from '@/domain/period/parsePeriod'
import { notation } from './notation'
import { readCorpus } from './readCorpus'

const corpus = readCorpus()

test('no expression stands in the corpus twice', () => {
  const keys = corpus.map(({ text, context }) => JSON.stringify([text, context]))
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})

test.each(corpus)('$at «$text»', ({ text, context, reading }) => {
  const period = parsePeriod(text, context)
  expect(period.text).toBe(text)
  expect(notation(period)).toBe(reading)
})
