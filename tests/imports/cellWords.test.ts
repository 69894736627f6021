import { describe, expect, test } from 'vitest'
import { itemNumber } from '@/domain/imports/itemNumbers'
import { cellWords } from '@/server/imports/xlsx/cellWords'
import { columnLetters } from '@/server/imports/xlsx/columnLetters'
import { dateForm } from '@/server/imports/xlsx/dateForm'
import { dateInWords, momentOf } from '@/server/imports/xlsx/dateInWords'
import { numberInWords } from '@/server/imports/xlsx/numberInWords'

const dated = (serial: number, code: string, from1904 = false) => {
  const [form, moment] = [dateForm(code), momentOf(serial, from1904)]
  return form && moment && dateInWords(moment, form)
}

describe('a date is written as much of it as its cell shows', () => {
  test.each([
    ['dd.mm.yyyy', '15.10.2026'],
    ['[$-419]d mmmm yyyy" г.";@', '15.10.2026'],
    ['[$-F800]dddd, mmmm dd, yyyy', '15.10.2026'],
    ['dd.mm.yy h:mm', '15.10.2026'],
    ['d-mmm', '15 октября'],
    ['d mmmm', '15 октября'],
    ['mmm-yy', 'октябрь 2026'],
    ['mmmm\\ yyyy', 'октябрь 2026'],
    ['[$-419]mmmm yyyy;@', 'октябрь 2026'],
    ['mmmm', 'октябрь'],
    ['yyyy', '2026'],
    ['h:mm', '12:00'],
    ['mm:ss', '12:00'],
    ['[h]:mm:ss', '12:00'],
  ])('%s: %s', (code, words) => {
    expect(dated(46_310.5, code)).toBe(words)
  })

  test('numbers are no dates', () => {
    for (const code of [
      'General',
      '0',
      '0.00',
      '#,##0',
      '0%',
      '@',
      '"дней "0',
      '0\\d',
      '0.00E+00',
      '[Red]0',
      '#,##0\\ "₽"',
    ])
      expect(dateForm(code), code).toBeNull()
  })

  test('both counts of days, the leap day that never was, and the bounds', () => {
    const day = (serial: number, from1904: boolean) => dated(serial, 'dd.mm.yyyy', from1904)
    expect([day(1, false), day(59, false), day(61, false)]).toEqual([
      '01.01.1900',
      '28.02.1900',
      '01.03.1900',
    ])
    expect([day(0, true), day(1, true), day(46_310 - 1462, true)]).toEqual([
      '01.01.1904',
      '02.01.1904',
      '15.10.2026',
    ])
    expect([momentOf(-1, false), momentOf(2_958_466, false), momentOf(Number.NaN, true)]).toEqual([
      null,
      null,
      null,
    ])
  })
})

describe('a number is written as a Russian Excel shows it', () => {
  test.each<[number, string, string]>([
    [3, 'General', '3'],
    [1.1, 'General', '1,1'],
    [0.1 + 0.2, 'General', '0,3'],
    [2.3, '0.00', '2,30'],
    [1234.5, '#,##0.00', '1 234,50'],
    [1, '00', '01'],
    [0.85, '0%', '85%'],
    [85, '0" чел."', '85 чел.'],
    [2, '"№ "0', '№ 2'],
    [-4, '0', '-4'],
    [-4, '0;(0)', '(4)'],
    [0, '0;-0;;@', ''],
    [5, '0_ ;[Red]\\-0\\ ', '5'],
    [2.5, '0.0#', '2,5'],
    [0.5, '# ?/?', '0,5'],
    [1500, '0,', '1500'],
  ])('%d as %s: %s', (value, code, words) => {
    expect(numberInWords(value, code)).toBe(words)
  })
})

describe('a number of an item that a spreadsheet has changed', () => {
  test.each([
    ['2,30', '2.29', '2.30'],
    ['1,1', '1.9', '1.10'],
    ['1,2', '1.19', '1.20'],
    ['1,1', '', '1.1'],
    ['1,2', '1.1', '1.2'],
    ['1 февраля', '1.1', '1.2'],
    ['01.02.2003', '', '1.2.3'],
    ['1.10', '1.9', '1.10'],
    ['3', '2', '3'],
    ['II', 'I', 'II'],
  ])('%s after "%s" is %s', (text, above, no) => {
    expect(itemNumber(text, above)).toBe(no)
  })
})

test('truth, errors and formulas', () => {
  const format = { code: 'General', date: null, bold: true }
  const cell = (rest: object) =>
    cellWords({ type: 'n', value: null, formula: null, inline: null, format, ...rest }, [], false)
  const said = (text: string, faulty = false) => ({ text, bold: true, faulty })
  expect(cell({ type: 'b', value: '0' })).toEqual(said('ЛОЖЬ'))
  expect(cell({ type: 'e', value: '#N/A' })).toEqual(said('#N/A', true))
  expect(cell({ formula: 'A1+1', value: '4' })).toEqual(said('4'))
  expect(cell({ formula: 'A1+1' })).toEqual(said('=A1+1', true))
  expect(cell({ type: 'str', formula: 'A1&""', value: '' })).toBeNull()
  expect(cell({ type: 's', value: '7' })).toBeNull()
  expect(cell({ value: '1e999' })).toEqual(said('1e999'))
})

test('columns are called by their letters', () => {
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
})
