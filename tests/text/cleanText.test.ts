import { describe, expect, test } from 'vitest'
import { cleanText } from '@/domain/text/cleanText'
import { foldForComparison } from '@/domain/text/foldForComparison'
import { Random } from '@/tests/random'

const text = (raw: string) => cleanText(raw).text

describe('letters with marks', () => {
  test.each([
    ['a decomposed letter', 'группово\u0438\u0306', 'групповой'],
    ['a letter with its mark twice', 'образовательно\u0439\u0306', 'образовательной'],
    ['the same in capitals', 'КЛАССНЫ\u0419\u0306', 'КЛАССНЫЙ'],
    ['both ways in one text', 'согласи\u0438\u0306 представителе\u0439\u0306', 'согласий представителей'],
    ['a decomposed ё', 'отче\u0308т', 'отчёт'],
  ])('%s', (_, raw, clean) => {
    expect(text(raw)).toBe(clean)
    expect(text(raw)).not.toContain('\u0306')
  })
})

describe('residue of other programs', () => {
  test.each([
    ['a bookmark', 'положение [bookmark: _GoBack]о наставничестве', 'положение о наставничестве'],
    ['tags', '<b>Итого, чел</b> <u>10</u>', 'Итого, чел 10'],
    ['a line break as a tag', 'ноябрь<br/>2020', 'ноябрь 2020'],
    ['bold of markdown', '**Встреча** с выпускниками', 'Встреча с выпускниками'],
    ['italics of markdown', '*Встреча* с выпускниками', 'Встреча с выпускниками'],
    ['an escaped underscore', '\\_1квартал 2021', '1квартал 2021'],
    ['a link to nothing', 'см. [Приложение 1](#)', 'см. Приложение 1'],
    ['hard breaks and trailing spaces', 'Сбор заявок  \n и анкет   ', 'Сбор заявок и анкет'],
    ['invisible characters', 'на\u00adстав\u200bник\ufeff', 'наставник'],
    ['spaces that do not break', 'СОШ\u00a0№\u202f15', 'СОШ № 15'],
  ])('%s', (_, raw, clean) => expect(text(raw)).toBe(clean))

  test('what only looks like it stays', () => {
    for (const words of ['наставник <3', 'при t < 10', 'таблица [1]', 'пункт_1', '5 * 5'])
      expect(text(words)).toBe(words)
  })
})

describe('letters of another script', () => {
  test.each([
    ['abbreviations wholly in Latin', 'MAOY COII № 15', 'МАОУ СОШ № 15'],
    ['a Greek letter', '(CΠO)', '(СПО)'],
    ['Latin letters inside a word', 'профор\u0069\u0065\u006e\u0074ационный', 'профориентационный'],
    ['one Latin letter at the beginning', 'Cбор заявок', 'Сбор заявок'],
    ['a Roman numeral of two alphabets', '\u0406V квартал', 'IV квартал'],
  ])('%s', (_, raw, clean) => {
    expect(cleanText(raw)).toEqual({ text: clean, wrongScript: true })
  })

  test('what cannot be repaired is told and left', () => {
    expect(cleanText('Выд\u10e0\u10d0')).toEqual({ text: 'Выд\u10e0\u10d0', wrongScript: true })
  })

  test.each([
    'III-IV кварталы',
    'группа в VK',
    'online-встреча',
    'Wi-Fi',
    'WorldSkills',
    'cmn@example.org',
    'PROнаставничество',
  ])('genuine Latin stays: %s', (raw) => expect(cleanText(raw)).toEqual({ text: raw, wrongScript: false }))
})

test('dashes, quotes and spelling stay as they were written', () => {
  for (const words of [
    '«ученик-ученик»',
    '«ученик – ученик»',
    'декабрь- январь',
    '"в кавычках"',
    'молодежной',
  ])
    expect(text(words)).toBe(words)
})

test('cleaning what is clean changes nothing', () => {
  const pieces = [
    'й\u0306',
    'и\u0306',
    '**',
    '*',
    '<b>',
    'MAOY',
    ' ',
    'слово',
    '\n',
    '[a](#)',
    '\\_',
    'x',
    'Π',
    '1.',
  ]
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
  const random = new Random(seed)
  for (let run = 0; run < 500; run += 1) {
    const raw = Array.from({ length: random.below(12) }, () => random.pick(pieces)).join('')
    expect(text(text(raw)), `SEED=${seed} ${JSON.stringify(raw)}`).toBe(text(raw))
  }
})

describe('folding for comparison', () => {
  test.each([
    ['«ученик-ученик»', '"Ученик – ученик"'],
    ['«Учитель - учитель»', '„учитель—учитель“'],
    ['молодёжной', 'Молодежной'],
    ['декабрь- январь', 'декабрь – январь'],
    ['МАОУ', 'MAOY'],
    ['группово\u0439\u0306', 'группово\u0438\u0306'],
    ['Пед\u00adсовет  школы', 'педсовет школы '],
  ])('%s = %s', (one, other) => expect(foldForComparison(one)).toBe(foldForComparison(other)))

  test('different words stay different', () => {
    expect(foldForComparison('наставник')).not.toBe(foldForComparison('наставница'))
    expect(foldForComparison('май 2021')).not.toBe(foldForComparison('май 2022'))
  })
})
