// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readClipboard, readTsv } from '@/components/table/readClipboard'
import { writeClipboard } from '@/components/table/writeClipboard'

const blocks = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.array(
    fc.array(fc.string({ unit: fc.constantFrom('а', 'Б', ' ', '"', '\t', '\n', '<', '&', ';', '1') }), {
      minLength: width,
      maxLength: width,
    }),
    { minLength: 1, maxLength: 5 },
  ),
)

describe('readTsv', () => {
  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\t\n\tb',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['"a\nb"\tc', [['a\nb', 'c']]],
    ['"a ""b"""\n"c', [['a "b"'], ['"c']]],
    ['', []],
  ])('%j', (text, rows) => expect(readTsv(text)).toEqual(rows))

  it('reads what was written, whatever stands in the cells', () => {
    fc.assert(
      fc.property(blocks, (block) => {
        const { text } = writeClipboard(block)
        // A lone empty cell is nothing.
        fc.pre(text !== '')
        expect(readClipboard({ html: '', text })).toEqual(block)
      }),
    )
  })
})

describe('readClipboard', () => {
  it('reads its own table back, but for spaces at the ends of lines', () => {
    fc.assert(
      fc.property(blocks, (block) => {
        const tidy = block.map((row) =>
          row.map((words) =>
            words
              .replaceAll(/[ \t]+/g, ' ')
              .replaceAll(/ *\n */g, '\n')
              .trim(),
          ),
        )
        expect(readClipboard({ ...writeClipboard(tidy), text: '' })).toEqual(tidy)
      }),
    )
  })

  it('leaves the cells free that merged ones cover', () => {
    const html =
      '<table><tr><td rowspan="2">1</td><td colspan="2">a</td></tr><tr><td>b</td><td>c<br>d</td></tr></table>'
    expect(readClipboard({ html, text: '' })).toEqual([
      ['1', 'a', ''],
      ['', 'b', 'c\nd'],
    ])
  })

  it('takes nothing from an empty clipboard', () => expect(readClipboard({ html: '', text: '' })).toBeNull())
})
