import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinExecutors } from '@/domain/board/joinExecutors'
import { splitExecutors } from '@/domain/board/splitExecutors'

test.each([
  ['', null, []],
  ['психолог', 'психолог', []],
  [
    'зам. директора по УВР, классные руководители, педагоги',
    'зам. директора по УВР',
    ['классные руководители', 'педагоги'],
  ],
  [
    'МАУ «Центр методики, воспитания», педагоги МАОУ СОШ № 15, МАОУ СОШ № 90 (СПО, ООШ № 17)',
    'МАУ «Центр методики, воспитания»',
    ['педагоги МАОУ СОШ № 15', 'МАОУ СОШ № 90 (СПО, ООШ № 17)'],
  ],
  ['Клуб «Готовим «с любовью», педагоги', 'Клуб «Готовим «с любовью»', ['педагоги']],
  [
    'Ромашкина А. П., методист; Васильков Б. Б., куратор',
    'Ромашкина А. П., методист',
    ['Васильков Б. Б., куратор'],
  ],
  ['Ромашкина А. П., методист;', 'Ромашкина А. П., методист', []],
  ['Ответственный: директор; соисполнители: куратор, педагоги', 'директор', ['куратор', 'педагоги']],
  ['Соисполнители: куратор, педагоги', null, ['куратор', 'педагоги']],
  ['учителя 5,6 классов,\nродители', 'учителя 5,6 классов', ['родители']],
  ['—', null, []],
])('who answers is read out of «%s»', (cell, lead, coExecutors) => {
  expect(splitExecutors(cell)).toEqual({ lead, coExecutors })
})

/** Names as boards hold them: words, quotes and brackets that close, commas; no semicolon of their own. */
const word = fc.constantFrom(
  'директор',
  'МАОУ',
  '№ 15',
  'зам. директора',
  'по УВР',
  'И. О.',
  'и/или',
  '–',
  '5,6',
)
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `я ${words.join(' ')}`)
const name = fc
  .array(
    fc.oneof(
      phrase,
      phrase.map((text) => `«${text}, ${text}»`),
      phrase.map((text) => `(${text}; "${text}")`),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .chain((parts) => fc.constantFrom(' ', ', ', ',\n').map((between) => parts.join(between)))

test('who leads and who helps is read out of the cell that was written of them', () => {
  fc.assert(
    fc.property(fc.option(name), fc.array(name, { maxLength: 5 }), (lead, coExecutors) => {
      const oneLine = (text: string) => text.replace(/\s+/gu, ' ')
      expect(splitExecutors(joinExecutors({ lead, coExecutors }))).toEqual({
        lead: lead && oneLine(lead),
        coExecutors: coExecutors.map(oneLine),
      })
    }),
    { numRuns: 2000 },
  )
})

test('any cell is read without an error, and writing what was read loses no letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'аБ ,;«»()"„“”[]:/—\n') }), (cell) => {
      const { lead, coExecutors } = splitExecutors(cell)
      const letters = (text: string) => text.replace(/[^аБ]/gu, '')
      expect([lead ?? '', ...coExecutors].map(letters).join('')).toBe(letters(cell))
    }),
    { numRuns: 2000 },
  )
})
