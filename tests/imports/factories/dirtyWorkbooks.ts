import { workbookFile, type Cell, type Row } from '@/tests/imports/factories/workbookFile'

/** A workbook as schools have them, and what must be read from it: a row of `rows` is section, №, title, period, responsible, … */
export type DirtyWorkbook = {
  bytes: Buffer
  title: string | null
  /** [section, no, title, words of the period, ISO days from and to, responsible, document, result, doubts] */
  rows: [
    section: string | null,
    no: string | null,
    title: string,
    period: string,
    days: [string | null, string | null],
    responsible: string,
    documentKind: string | null,
    expectedResult: string | null,
    doubts: string[],
  ][]
  notices: object[]
}

/** The serial number of a day in the count from 1900. */
export const serial = (iso: string): number => (Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000
const date = (iso: string, format = 'dd.mm.yyyy'): Cell => ({ number: serial(iso), format })
const bold = (text: string): Cell => ({ text, bold: true })

/**
 * A school's plan: stamp and title above, a head of two rows with merged cells and the period in two columns, sections
 * merged over the table, true dates beside dates as words, cells merged downwards, rows hidden by a filter, a total,
 * formatted emptiness below, a signature, a sheet and a column that are hidden.
 */
export const schoolPlan = (): DirtyWorkbook => {
  const rows: Row[] = [
    [null, null, null, null, null, 'УТВЕРЖДАЮ'],
    [null, null, null, null, null, 'Директор МБОУ «Школа «Ромашка»'],
    [null, null, null, null, null, '____________ А. А. Образцова'],
    [],
    [bold('Дорожная карта внедрения целевой модели наставничества')],
    ['на 2026/2027 учебный год'],
    [],
    [
      bold('№'),
      bold('Мероприятие'),
      bold('Сроки'),
      null,
      bold('Заметки завуча'),
      bold('Ответственные'),
      bold('Вид документа'),
    ],
    [null, null, bold('начало'), bold('окончание')],
    [1, 2, 3, 4, null, 5, 6],
    [bold('I. Подготовительный этап')],
    [1, 'Издание приказа', date('2026-09-01'), date('2026-09-10'), 'не забыть', 'Директор', 'Приказ'],
    { cells: [2, 'Назначение  куратора', date('2026-09-11'), null, null, null, 'Приказ'], hidden: true },
    [
      '3',
      { runs: ['Опрос ', { bold: 'родителей' }, '\nи педагогов'] },
      'сентябрь 2026',
      null,
      null,
      'Классные руководители',
    ],
    [bold('II. Работа пар')],
    [
      1,
      'Встречи наставников с подопечными',
      date('2026-10-01', 'mmmm yyyy'),
      date('2027-05-31', 'mmmm yyyy'),
      null,
      'Куратор',
      { error: '#REF!' },
    ],
    [
      2,
      'Открытые уроки',
      { text: 'ежемесячно', inline: true },
      null,
      null,
      'Куратор',
      { formula: 'G12', text: 'Приказ' },
    ],
    ['Итого', null, 2, 3],
    ...Array.from({ length: 500 }, (): Row => [{}, {}, {}, {}, {}, {}, {}]),
    { cells: [null, 'Заместитель директора', null, '__________', null, 'Б. Б. Примерова'], number: 600 },
  ]
  return {
    bytes: workbookFile({
      sheets: [
        {
          name: 'План',
          rows,
          merges: [
            'A5:G5',
            'A6:G6',
            'A8:A9',
            'B8:B9',
            'C8:D8',
            'E8:E9',
            'F8:F9',
            'G8:G9',
            'A11:G11',
            'F12:F13',
            'A15:G15',
          ],
          hiddenColumns: [5],
          isProtected: true,
        },
        {
          name: 'Черновик',
          state: 'hidden',
          rows: [
            ['№', 'Мероприятие', 'Срок', 'Ответственный'],
            [1, 'Старое', 'май', 'никто'],
          ],
        },
      ],
    }),
    title: 'Дорожная карта внедрения целевой модели наставничества на 2026/2027 учебный год',
    rows: [
      [
        'I. Подготовительный этап',
        '1',
        'Издание приказа',
        '01.09.2026 – 10.09.2026',
        ['2026-09-01', '2026-09-10'],
        'Директор',
        'Приказ',
        null,
        [],
      ],
      [
        'I. Подготовительный этап',
        '2',
        'Назначение куратора',
        '11.09.2026',
        ['2026-09-11', '2026-09-11'],
        'Директор',
        'Приказ',
        null,
        ['hidden-row', 'inherited-cell'],
      ],
      [
        'I. Подготовительный этап',
        '3',
        'Опрос родителей и педагогов',
        'сентябрь 2026',
        ['2026-09-01', '2026-09-30'],
        'Классные руководители',
        '',
        null,
        [],
      ],
      [
        'II. Работа пар',
        '1',
        'Встречи наставников с подопечными',
        'октябрь 2026 – май 2027',
        ['2026-10-01', '2027-05-31'],
        'Куратор',
        '',
        null,
        ['faulty-cell'],
      ],
      ['II. Работа пар', '2', 'Открытые уроки', 'ежемесячно', [null, null], 'Куратор', 'Приказ', null, []],
    ],
    notices: [
      { kind: 'hidden-columns', sheet: 'План', columns: ['E (Заметки завуча)'] },
      { kind: 'hidden-sheet', sheet: 'Черновик' },
    ],
  }
}

/**
 * A municipality's roadmap over several sheets of a Macintosh: days counted from 1904, a sheet for each part, the head
 * repeated inside a sheet, numbers that became dates and fractions, texts as numbers, an empty row between the parts.
 */
export const municipalRoadmap = (): DirtyWorkbook => {
  const from1904 = (iso: string, format = 'dd.mm.yyyy'): Cell => ({ number: serial(iso) - 1462, format })
  const head: Row = [
    '№ п/п',
    'Наименование мероприятия',
    'Срок исполнения',
    'Ответственный исполнитель',
    'Ожидаемый результат',
  ]
  return {
    bytes: workbookFile({
      from1904: true,
      strict: true,
      sheets: [
        { name: 'Титул', rows: [['Дорожная карта на 2026-2027 учебный год']] },
        {
          name: '1 этап. Подготовка',
          rows: [
            [null, ...(head as Cell[])],
            [
              null,
              from1904('2026-01-01', 'd-mmm'),
              'Семинар для кураторов',
              from1904('2026-10-15'),
              'МКУ «Центр»',
              { number: 0.9, format: '0%' },
            ],
            [
              null,
              from1904('2026-02-01', 'd-mmm'),
              'Сбор заявок',
              { iso: '2026-11-20T00:00:00' },
              'МКУ «Центр»',
              { number: 34, format: '0" школ"' },
            ],
            [],
            [null, ...(head as Cell[])],
            [
              null,
              { number: 1.3 },
              'Выезд в школы',
              from1904('2027-03-01', 'd mmmm'),
              'Методисты',
              { truth: true },
            ],
          ],
        },
        {
          name: '2 этап. Работа',
          rows: [
            head,
            [{ number: 2.3, format: '0.00' }, 'Конкурс практик', 2027, 'Методисты', 1500.5],
            [{ text: '2.31' }, 'Слёт наставников', { formula: 'TODAY()+1' }, 'МКУ «Центр»', ''],
          ],
        },
      ],
    }),
    title: 'Дорожная карта на 2026-2027 учебный год',
    rows: [
      [
        '1 этап. Подготовка',
        '1.1',
        'Семинар для кураторов',
        '15.10.2026',
        ['2026-10-15', '2026-10-15'],
        'МКУ «Центр»',
        null,
        '90%',
        [],
      ],
      [
        '1 этап. Подготовка',
        '1.2',
        'Сбор заявок',
        '20.11.2026',
        ['2026-11-20', '2026-11-20'],
        'МКУ «Центр»',
        null,
        '34 школ',
        [],
      ],
      [
        '1 этап. Подготовка',
        '1.3',
        'Выезд в школы',
        '1 марта',
        ['2027-03-01', '2027-03-01'],
        'Методисты',
        null,
        'ИСТИНА',
        ['year-inferred'],
      ],
      [
        '2 этап. Работа',
        '2.30',
        'Конкурс практик',
        '2027',
        ['2027-01-01', '2027-12-31'],
        'Методисты',
        null,
        '1500,5',
        [],
      ],
      [
        '2 этап. Работа',
        '2.31',
        'Слёт наставников',
        '',
        [null, null],
        'МКУ «Центр»',
        null,
        '',
        ['faulty-cell', 'no-period'],
      ],
    ],
    notices: [],
  }
}

/**
 * A kindergarten's list: no numbers, sections in bold in the column of the events, a working group on the same sheet, the
 * table away from the corner, another table under a title without an empty row, the responsible merged over many rows.
 */
export const kindergartenList = (): DirtyWorkbook => ({
  bytes: workbookFile({
    sheets: [
      {
        name: 'Лист1',
        rows: [
          [null, 'Состав рабочей группы'],
          [null, 'ФИО', 'Должность', 'Обязанности'],
          [null, 'Ромашкина Р. Р.', 'заведующий', 'общее руководство'],
          [null, '', 'методист', 'планы'],
          [null, 'Перечень мероприятий на 2026 год'],
          [null, 'Содержание работы', 'Когда', 'Кто отвечает', 'Форма представления результата'],
          [null, bold('Работа с педагогами')],
          [null, '=Консультации', date('2026-02-03', '[$-419]d mmmm yyyy" г.";@'), 'Методист', 'Справка'],
          [null, 'Взаимные посещения занятий', 'I-II кварталы 2026г.', null, 'Карта\nзанятия'],
          [null, 'Мастер-класс', 'апрель'],
          [],
          [null, bold('Работа с родителями')],
          [null, 'Родительское собрание', date('2026-04-01', 'mmmm'), 'Воспитатели', 'Протокол'],
          [],
          [null, 'Заведующий', '_________', 'Ромашкина Р. Р.'],
        ],
        merges: ['D8:D10', 'B7:E7', 'B5:E5'],
      },
    ],
  }),
  title: 'Перечень мероприятий на 2026 год',
  rows: [
    [
      'Работа с педагогами',
      null,
      '=Консультации',
      '03.02.2026',
      ['2026-02-03', '2026-02-03'],
      'Методист',
      'Справка',
      null,
      [],
    ],
    [
      'Работа с педагогами',
      null,
      'Взаимные посещения занятий',
      'I-II кварталы 2026г.',
      ['2026-01-01', '2026-06-30'],
      'Методист',
      'Карта занятия',
      null,
      ['inherited-cell'],
    ],
    [
      'Работа с педагогами',
      null,
      'Мастер-класс',
      'апрель',
      ['2026-04-01', '2026-04-30'],
      'Методист',
      '',
      null,
      ['year-inferred', 'inherited-cell'],
    ],
    [
      'Работа с родителями',
      null,
      'Родительское собрание',
      'апрель',
      ['2026-04-01', '2026-04-30'],
      'Воспитатели',
      'Протокол',
      null,
      ['year-inferred'],
    ],
  ],
  notices: [],
})
