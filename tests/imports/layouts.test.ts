import { describe, expect, test } from 'vitest'
import type { Block } from '@/domain/imports/ImportedDocument'
import { readRoadmap } from '@/domain/imports/readRoadmap'
import { documentOf, paragraph, table } from '@/tests/imports/factories/blocks'

/** Section, number, title, period and responsible of each row, shortly. */
const rowsOf = (blocks: (Block | string)[]) =>
  readRoadmap(documentOf(...blocks)).rows.map(({ section, no, title, period, responsible }) => [
    section,
    no,
    title,
    period.text,
    responsible,
  ])
const warningsOf = (...blocks: (Block | string)[]) =>
  readRoadmap(documentOf(...blocks)).rows.map(({ warnings }) => warnings)

const head = ['№', 'Мероприятие', 'Сроки', 'Ответственный']
const first = ['1', 'Издание приказа', 'сентябрь 2021', 'директор']
const second = ['2', 'Сбор заявок', 'октябрь 2021', 'куратор']
const plain = [
  [null, '1', 'Издание приказа', 'сентябрь 2021', 'директор'],
  [null, '2', 'Сбор заявок', 'октябрь 2021', 'куратор'],
]

describe('a table cut by page breaks', () => {
  test.each([
    ['the same header again', [head, second]],
    ['an empty header', [['', '', '', ''], second]],
    ['no header', [second]],
    ['the header and the row of column numbers', [head, ['1', '2', '3', '4'], second]],
  ])('goes on with %s', (_, rest) => {
    expect(rowsOf([table(head, first), table(...rest)])).toEqual(plain)
    expect(rowsOf([table(head, first), 'Продолжение таблицы 1', '', '2', table(...rest)])).toEqual(plain)
  })

  test('gives the halves of a row back to each other, cell by cell', () => {
    const half = ['', 'и назначение куратора', '2021 г.', '']
    const blocks = [
      table(head, ['1', 'Издание приказа', 'сентябрь', 'директор']),
      table(['', '', '', ''], half, second),
    ]
    expect(rowsOf(blocks)).toEqual([
      [null, '1', 'Издание приказа и назначение куратора', 'сентябрь 2021 г.', 'директор'],
      plain[1],
    ])
    expect(warningsOf(...blocks)[0]).toEqual(['joined-rows'])
  })

  test('gives back a half with a single cell', () => {
    expect(rowsOf([table(head, first), table(['', '', '', 'школы'], second)])).toEqual([
      [null, '1', 'Издание приказа', 'сентябрь 2021', 'директор школы'],
      plain[1],
    ])
  })

  test('joins rows without numbers only where the second half shows that it is one', () => {
    const columns = ['Мероприятие', 'Сроки', 'Ответственный']
    const [one, two] = [first.slice(1), second.slice(1)]
    const whole = plain.map(([section, , ...rest]) => [section, null, ...rest])
    expect(rowsOf([table(columns, one), table(two)])).toEqual(whole)
    expect(rowsOf([table(columns, one), table(['о наставничестве', '', ''], two)])).toEqual([
      [null, null, 'Издание приказа о наставничестве', 'сентябрь 2021', 'директор'],
      whole[1],
    ])
  })

  test('keeps the section that was open', () => {
    const section = { text: 'I. Подготовка', span: 4 }
    expect(rowsOf([table(head, [section], first), table(head, second)]).map(([name]) => name)).toEqual([
      'I. Подготовка',
      'I. Подготовка',
    ])
  })

  test('goes on where a merged cell was cut', () => {
    const blocks = [table(head, first), table(['2', 'Сбор заявок', '^', 'куратор'])]
    expect(rowsOf(blocks)[1]).toEqual([null, '2', 'Сбор заявок', 'сентябрь 2021', 'куратор'])
    expect(warningsOf(...blocks)[1]).toEqual(['inherited-cell'])
  })

  test('does not swallow another table', () => {
    const others = table(['1', 'Школа № 1', 'ул. Садовая', '22-33-44'])
    expect(rowsOf([table(head, first), 'Список участников', others])).toEqual([plain[0]])
  })
})

describe('sections', () => {
  const sectioned = plain.map(([, ...rest]) => ['I. Подготовка', ...rest])

  test.each([
    ['one cell over all columns', [{ text: 'I. Подготовка', span: 4 }]],
    ['the first cell, the rest empty', ['I. Подготовка', '', '', '']],
    ['the second cell, the rest empty', ['', 'I. Подготовка', '', '']],
    ['the number and the words apart', ['I.', 'Подготовка', '', '']],
    ['a Roman number without its dot', ['I', 'Подготовка', '', '']],
    ['the number, and the words over the rest', ['I', { text: 'Подготовка', span: 3 }]],
    ['an automatic number', [{ text: 'Подготовка', number: 'I.', span: 4 }]],
  ])('%s', (_, row) => {
    expect(rowsOf([table(head, row, first, second)])).toEqual(sectioned)
  })

  test('plain words in the second cell, before a full row', () => {
    const rows = rowsOf([
      table(head, ['', 'Подготовка', '', ''], first, ['', 'Работа', '', ''], ['1', ...second.slice(1)]),
    ])
    expect(rows.map(([section, no]) => [section, no])).toEqual([
      ['Подготовка', '1'],
      ['Работа', '1'],
    ])
  })

  test('an Arabic number opens a section where its own numbers follow', () => {
    const rows = rowsOf([
      table(head, ['1', 'Подготовка', '', ''], ['1.1', ...first.slice(1)], ['1.2', ...second.slice(1)]),
    ])
    expect(rows.map(([section, no]) => [section, no])).toEqual([
      ['1. Подготовка', '1.1'],
      ['1. Подготовка', '1.2'],
    ])
  })

  test('an event without time and people is no section', () => {
    expect(
      rowsOf([table(head, first, ['2', 'Сбор заявок', '', ''], ['3', 'Опрос', 'май 2022', 'куратор'])]),
    ).toHaveLength(3)
  })

  test('a heading above each table', () => {
    const rows = rowsOf([
      'Дорожная карта внедрения наставничества',
      paragraph('Организационный этап', { bold: true }),
      table(head, first),
      paragraph('Работа пар', { bold: true }),
      table(head, second),
    ])
    expect(rows.map(([section]) => section)).toEqual(['Организационный этап', 'Работа пар'])
  })

  test('a heading above a table that has no header of its own', () => {
    expect(
      rowsOf(['I. Подготовка', table(head, first), 'II. Работа', table(second)]).map(([section]) => section),
    ).toEqual(['I. Подготовка', 'II. Работа'])
  })

  test('the title of the roadmap is no section', () => {
    const title = paragraph('Дорожная карта внедрения наставничества в МБОУ «СОШ № 4»', { bold: true })
    expect(rowsOf([title, table(head, first)])[0]?.[0]).toBeNull()
  })

  test('a column of stages, merged over rows or filled once', () => {
    const columns = ['Этап', 'Мероприятия', 'Сроки', 'Ответственный']
    const [, ...one] = first
    const [, ...two] = second
    for (const below of ['^', '']) {
      const rows = rowsOf([table(columns, ['Подготовка', ...one], [below, ...two])])
      expect(rows.map(([section]) => section)).toEqual(['Подготовка', 'Подготовка'])
    }
  })
})

describe('cells', () => {
  test('a cell merged over rows is handed down with a mark', () => {
    const blocks = [table(head, first, ['2', 'Сбор заявок', '^', '^'])]
    expect(rowsOf(blocks)[1]).toEqual([null, '2', 'Сбор заявок', 'сентябрь 2021', 'директор'])
    expect(warningsOf(...blocks)).toEqual([[], ['inherited-cell']])
  })

  test.each(['-//-', '″', '»', 'то же', '– // –'])('"%s" means the same as above', (ditto) => {
    const blocks = [table(head, first, ['2', 'Сбор заявок', 'октябрь 2021', ditto])]
    expect(rowsOf(blocks)[1]?.[4]).toBe('директор')
    expect(warningsOf(...blocks)[1]).toEqual(['inherited-cell'])
  })

  test('an empty cell that is not merged stays empty', () => {
    expect(rowsOf([table(head, first, ['2', 'Сбор заявок', 'октябрь 2021', ''])])[1]?.[4]).toBe('')
  })

  test('a list whose typed numbers were lost is counted anew', () => {
    const blocks = [
      table(head, ['1', 'Подготовить:\n1. приказ\n1. положение\n1. план', 'май 2021', 'директор']),
    ]
    expect(rowsOf(blocks)[0]?.[2]).toBe('Подготовить: 1. приказ 2. положение 3. план')
    expect(warningsOf(...blocks)[0]).toEqual(['renumbered-list'])
  })

  test('automatic numbers of a list are no text; of the number column they are the number', () => {
    const title = { text: 'приказ\nположение', number: '1.' }
    expect(rowsOf([table(head, [{ text: '', number: '7.' }, title, 'май 2021', 'директор'])])[0]).toEqual([
      null,
      '7',
      'приказ положение',
      'май 2021',
      'директор',
    ])
  })

  test('a row without number and title belongs to the one above', () => {
    const blocks = [table(head, first, ['', '', 'май 2022', 'завуч'], second)]
    expect(rowsOf(blocks)).toEqual([
      [null, '1', 'Издание приказа', 'сентябрь 2021 май 2022', 'директор завуч'],
      plain[1],
    ])
    expect(warningsOf(...blocks)[0]).toContain('joined-rows')
  })

  test('beginning and end in two columns are one period', () => {
    const columns = ['Мероприятие', 'Дата начала', 'Дата окончания', 'Ответственный']
    const [row] = readRoadmap(
      documentOf(table(columns, ['Опрос', '01.09.2021', '15.09.2021', 'куратор'])),
    ).rows
    expect(row?.period).toMatchObject({
      text: '01.09.2021 – 15.09.2021',
      start: '2021-09-01',
      end: '2021-09-15',
    })
  })

  test('marks of footnotes are no part of a title', () => {
    const title = 'Формирование базы наставляемых⁶: списки¹ и анкеты, площадь 5 м²'
    const [row] = readRoadmap(documentOf(table(head, ['1', title, 'май 2021', 'куратор']))).rows
    expect(row?.title).toBe('Формирование базы наставляемых: списки и анкеты, площадь 5 м²')
    expect(row?.source.raw.title).toBe(title)
  })

  test('a title that begins with the name of a column is no header', () => {
    const rows = rowsOf([
      table(head, first, [
        '2',
        'Сроки сбора обратной связи от участников',
        'в течение работы',
        'зам. директора',
      ]),
    ])
    expect(rows[1]?.[2]).toBe('Сроки сбора обратной связи от участников')
  })

  test('letters of another alphabet are repaired with a mark', () => {
    const blocks = [table(head, ['1', 'Cбор заявок', 'май 2021', 'MAOY COII № 15'])]
    expect(rowsOf(blocks)[0]?.slice(2)).toEqual(['Сбор заявок', 'май 2021', 'МАОУ СОШ № 15'])
    expect(warningsOf(...blocks)[0]).toEqual(['wrong-script'])
  })

  test('what a person wrote is kept beside the reading', () => {
    const [row] = readRoadmap(
      documentOf(table(head, ['1', 'Cбор  **заявок**\nи анкет', 'май 2021', ''])),
    ).rows
    expect(row?.source).toEqual({
      table: 0,
      rows: [1],
      raw: { no: '1', title: 'Cбор  **заявок**\nи анкет', period: 'май 2021', responsible: '' },
    })
  })
})

describe('rows that are no events', () => {
  test.each([
    ['the numbers of the columns', ['1', '2', '3', '4']],
    ['a sum', ['', 'Итого:', '2', '']],
    ['a sum over the table', [{ text: 'Всего мероприятий: 2', span: 4 }]],
    ['a remark', [{ text: '* сроки могут быть изменены', span: 4 }]],
    ['a remark with its star close by', [{ text: '*сроки могут быть изменены', span: 4 }]],
    ['the aim of a part', [{ text: 'Цель: создание условий', span: 4 }]],
    ['a line that nobody filled in', ['3', '', '', '']],
    ['an empty line', ['', '', '', '']],
    ['the header typed again', head],
  ])('%s', (_, row) => {
    expect(rowsOf([table(head, first, row, second)])).toEqual(plain)
  })
})

describe('headers', () => {
  test('a title inside the table stands above the header', () => {
    expect(
      rowsOf([table([{ text: 'Дорожная карта на 2021-2022 учебный год', span: 4 }], head, first)]),
    ).toEqual([plain[0]])
  })

  test('a header of two rows, with cells merged down and divided', () => {
    const rows = rowsOf([
      table(
        ['№', 'Мероприятие', { text: 'Исполнение', span: 2 }],
        ['^', '^', 'срок', 'ответственный'],
        first,
        second,
      ),
    ])
    expect(rows).toEqual(plain)
  })

  test('the number column may have no name', () => {
    expect(rowsOf([table(['', ...head.slice(1)], first, second)])).toEqual(plain)
  })

  test('unnamed events are the longest texts', () => {
    expect(rowsOf([table(['№', '', 'Когда', 'Кто отвечает'], first, second)])).toEqual(plain)
  })

  test('columns stand in any order, more of them than are read', () => {
    const rows = rowsOf([
      table(
        [
          'Примечание',
          'Исполнители',
          'Срок исполнения',
          'Содержание деятельности',
          'Отметка о выполнении',
          'N п/п',
        ],
        ['', 'директор', 'сентябрь 2021', 'Издание приказа', 'выполнено', '1'],
        ['', 'куратор', 'октябрь 2021', 'Сбор заявок', '', '2'],
      ),
    ])
    expect(rows).toEqual(plain)
  })

  test('a cell over two columns in one row does not shift the others', () => {
    const rows = rowsOf([table(head, ['1', 'Опрос', { text: 'в течение года', span: 2 }], second)])
    expect(rows).toEqual([[null, '1', 'Опрос', 'в течение года', ''], plain[1]])
  })
})

describe('other tables', () => {
  test('a document of other tables has no roadmap', () => {
    const reading = readRoadmap(
      documentOf(
        'ПРИКАЗ',
        table(['№', 'Наименование ОО', 'Адрес', 'Телефон'], ['1', 'Школа № 1', 'ул. Садовая', '22-33-44']),
        table(['Дата', 'Тема занятия', 'Преподаватель'], ['01.09.2021', 'Введение', 'методист']),
        table(['СОГЛАСОВАНО', 'УТВЕРЖДАЮ'], ['Председатель', 'Директор']),
      ),
    )
    expect(reading).toMatchObject({ kind: 'none', rows: [], workingGroup: [], stages: [] })
    expect(reading.tables.map(({ kind }) => kind)).toEqual(['other', 'other', 'other'])
  })

  test('a table that only arranges the page is opened', () => {
    const outer: Block = {
      kind: 'table',
      rows: [
        {
          header: false,
          cells: [{ column: 0, span: 1, continues: false, blocks: [table(head, first, second)] }],
        },
      ],
    }
    expect(rowsOf([outer])).toEqual(plain)
  })

  test('a table inside a cell is text of the cell', () => {
    const inner = table(['5 класс', 'май'], ['6 класс', 'июнь'])
    const outer = table(head, first)
    outer.rows[1]?.cells[1]?.blocks.push(inner)
    expect(rowsOf([outer])[0]?.[2]).toBe('Издание приказа 5 класс май 6 класс июнь')
  })
})
