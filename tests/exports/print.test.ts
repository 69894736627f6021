import { describe, expect, test } from 'vitest'
import type { Seed } from '@/domain/board/seedBoard'
import { readRoadmap } from '@/domain/imports/readRoadmap'
import { readOffice } from '@/server/imports/readOffice'
import { boardOf, exportAnnex, roadmap } from './exportAndImport'
import { missingTools, saveAgain, toPdf } from './libreOffice'

if (missingTools.length > 0)
  process.stdout.write(
    `MISSING: the print of the annex is not checked here, install ${missingTools.join(', ')}\n`,
  )

const dense = (text: string) => text.replace(/\s+/gu, '')
const subjects = [
  'Анкетирование родителей',
  'Встреча с наставниками № 15',
  'Сбор согласий «на входе»',
  'Итого',
  '12',
]

/** `sections` of `rows` items; every title is unlike the others, so that a missing one is noticed. */
const seedOf = (sections: number, rows: number): Seed =>
  Array.from({ length: sections }, (_, at) => ({
    title: `${at + 1}-й раздел: подготовка, проведение и подведение итогов`,
    stage: null,
    cards: Array.from({ length: at === 1 ? 0 : rows }, (_, row) => ({
      title: `${subjects[row % subjects.length]} [${at + 1}.${row + 1}]`,
      period: { text: 'III-IV кварталы 2021г.' },
      lead: {
        kind: 'text' as const,
        text: 'Ромашкина А. П., заместитель директора по учебно-воспитательной работе',
      },
      coExecutors: [{ kind: 'role' as const, role: 'curator' }],
      documentKind: row % 3 ? 'Приказ о проведении мероприятия' : '',
      expectedResult: row % 7 ? 'Не менее 10 % обучающихся вовлечены' : 'Реестр наставляемых. '.repeat(60),
    })),
  }))

const rowsOf = async (file: Buffer) => readRoadmap(await readOffice(file)).rows

const planned = [
  'Мероприятие',
  'Сроки',
  'Ответственный исполнитель / соисполнители',
  'Вид документа',
  'Ожидаемый результат',
]
const allColumns = ['documentKind', 'expectedResult', 'actualResult', 'mark']

/** What people paste, and what they never meant to: each where any text may stand. */
const nasty = {
  'a word without end': 'ы'.repeat(150),
  'characters that no XML holds': 'до\u0000\u0007\u001b после\ufffe',
  'half an emoji': 'до\ud83d после',
  'an emoji of several parts': 'семья 👨‍👩‍👧 и флаг 🇷🇺',
  'words from right to left': 'надпись שלום עולם и مرحبا',
  'what turns the direction around': 'до \u202eтаб\u202c после \u2066и\u2069',
  'signs of XML': '<w:p>&amp;</w:p> ]]> <!-- "\'',
  'spaces around': '   посреди   ',
  'no break': 'до\u00a0после\u2007и',
  'breaks of all kinds': 'раз\nдва\r\nтри\vчетыре\u2028пять\tшесть',
  'letters with many marks': `й${'\u0301'.repeat(40)}`,
  'a field of Word': '{ PAGE } PAGE \\* MERGEFORMAT',
}

describe.skipIf(missingTools.length > 0)('in LibreOffice', { timeout: 120_000 }, () => {
  test.each([
    ['six columns', seedOf(6, 20), {}, planned],
    [
      'eight columns',
      seedOf(6, 20),
      { columns: allColumns, annexNumber: 2 },
      ['Мероприятие', 'Сроки', 'Вид документа', 'Фактический результат', 'Отметка об исполнении'],
    ],
    ['300 rows', seedOf(13, 25), {}, planned],
  ])(
    'the annex of %s has every title, its head and its number on each page',
    async (_, seed, options, heads) => {
      const { pages, sheet } = await toPdf(await exportAnnex(boardOf(seed), options))
      expect(Math.round(sheet.width)).toBe(842)
      expect(Math.round(sheet.height)).toBe(595)
      expect(pages.length).toBeGreaterThan(5)
      for (const [at, page] of pages.entries()) {
        for (const head of heads) expect(dense(page), `page ${at + 1}`).toContain(dense(head))
      }
      const numbers = pages.slice(1).map((page) => page.trimStart().split('\n')[0])
      expect(numbers).toEqual(numbers.map((_, at) => String(at + 2)))
      const all = dense(pages.join('\n'))
      for (const { title, cards } of seed) {
        expect(all).toContain(dense(title))
        for (const card of cards) expect(all).toContain(dense(card.title))
      }
      expect(pages[0]).toContain('УТВЕРЖДЕНА')
      expect(dense(pages[0] ?? '')).toContain(dense('от 18.11.2020 № 370'))
    },
  )

  test('whatever texts people have pasted, every row is printed and reads the same when saved again', async () => {
    const words = Object.values(nasty)
    const seed: Seed = words.map((text, at) => ({
      title: `Раздел-${at} ${text}`,
      stage: null,
      cards: [
        {
          title: `Первое-${at} ${text} конец`,
          period: { text },
          lead: { kind: 'text', text },
          coExecutors: [{ kind: 'text', text: `и ${text}` }],
          documentKind: text,
          expectedResult: text,
          actualResult: text,
        },
        { title: `Второе-${at}` },
      ],
    }))
    const head = { ...roadmap, title: words.join(' '), organisation: words.join(' ') }
    const docx = await exportAnnex(boardOf(seed), { columns: allColumns }, head)
    const { pages } = await toPdf(docx)
    const all = dense(pages.join('\n'))
    for (const at of words.keys()) {
      for (const word of [`Раздел-${at}`, `Первое-${at}`, `Второе-${at}`]) expect(all).toContain(word)
    }
    expect(all.match(/конец/gu)).toHaveLength(words.length)
    const rows = await rowsOf(docx)
    expect(rows).toHaveLength(2 * words.length)
    expect(await rowsOf(await saveAgain(docx))).toEqual(rows)
  })

  test('a title of 500 letters and a word without end stay on the sheet', async () => {
    const title = `Проведение ${'мероприятий '.repeat(40)}${'ы'.repeat(500)}`.slice(0, 500)
    const board = boardOf([
      { title: 'Раздел', stage: null, cards: [{ title, documentKind: 'я'.repeat(5000) }] },
    ])
    const { pages } = await toPdf(await exportAnnex(board))
    const all = dense(pages.join('\n'))
    expect(all.match(/мероприятий/gu)).toHaveLength(40)
    expect(all.match(/я/gu)?.length).toBeGreaterThanOrEqual(5000)
  })

  test('the annex reads the same after another program has saved it', async () => {
    const docx = await exportAnnex(boardOf(seedOf(3, 20)))
    const rows = await rowsOf(docx)
    expect(rows).toHaveLength(40)
    expect(await rowsOf(await saveAgain(docx))).toEqual(rows)
  })

  test('a roadmap without items says so', async () => {
    const { pages } = await toPdf(await exportAnnex(boardOf([{ title: 'Раздел', stage: 1, cards: [] }])))
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain('В дорожной карте пока нет мероприятий.')
    expect(pages[0]).not.toContain('Сроки')
  })
})
