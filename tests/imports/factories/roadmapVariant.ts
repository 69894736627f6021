import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  type FileChild,
} from 'docx'
import type { Random } from '@/tests/random'

/** An event as planned, and as it must be read. */
export type Planned = {
  section: string | null
  no: string | null
  title: string
  period: string
  responsible: string
  documentKind: string | null
  expectedResult: string | null
}

export type Column = 'no' | 'title' | 'period' | 'responsible' | 'documentKind' | 'expectedResult' | 'note'

const columnNames: Record<Column, string[]> = {
  no: ['№ п/п', '№', 'N п/п', '№п/п', 'п/п'],
  title: [
    'Наименование мероприятия',
    'Мероприятие',
    'Содержание деятельности',
    'Мероприятия дорожной карты',
    'Содержание работы',
  ],
  period: ['Сроки', 'Срок исполнения', 'Сроки реализации', 'Период', 'Дата проведения'],
  responsible: [
    'Ответственный',
    'Ответственные исполнители',
    'Исполнитель',
    'Ответственный исполнитель / соисполнители',
    'Ответственные лица',
  ],
  documentKind: ['Вид документа', 'Документ', 'Подтверждающий документ', 'Форма представления результата'],
  expectedResult: [
    'Ожидаемый результат',
    'Ожидаемые результаты',
    'Индикатор',
    'Показатель эффективности',
    'Планируемый результат',
  ],
  note: ['Примечание', 'Отметка о выполнении', 'Участники'],
}
const verbs = ['Проведение', 'Организация', 'Подготовка', 'Разработка', 'Анализ', 'Формирование']
const things = [
  'анкетирования обучающихся',
  'педагогического совета',
  'встречи наставников',
  'базы наставляемых',
  'приказа о наставничестве',
  'итоговой конференции',
]
const additions = [
  '',
  ' (законные представители)',
  ' по форме «ученик – ученик»',
  '. Сбор согласий на обработку данных',
  ' в объеме 16 часов',
]
const periods = [
  'сентябрь 2021',
  'октябрь- декабрь 2021',
  'до 25.12.2021',
  'в течение года',
  'I квартал 2022г.',
  'май2022',
  'ежемесячно',
  '',
]
const people = [
  'директор',
  'зам. директора по УВР',
  'куратор, классные руководители',
  'педагог- психолог',
  'МАУ «Центр», руководители ОО',
]
const documents = ['приказ', 'положение', 'протокол', 'справка', '']
const results = ['Создание условий для работы', 'Охват 100% участников', 'Реестр наставников', '']
const sectionNames = [
  'Организационные мероприятия',
  'Методическое сопровождение',
  'Работа наставнических пар',
  'Мониторинг и контроль',
]
const romans = ['I', 'II', 'III', 'IV']

/** How sections are shown, if at all. */
export const sectionStyles = ['none', 'spanning', 'secondCell', 'numberAndWords', 'headingAbove'] as const
/** What stands at the head of a table that goes on after a page break. */
export const splitStyles = ['none', 'repeatedHeader', 'emptyHeader', 'noHeader', 'cutRow'] as const

export type Variant = { planned: Planned[]; bytes: Buffer; told: string }

export type Shape = {
  random: Random
  columns: Column[]
  headers: Record<Column, string>
  sections: (typeof sectionStyles)[number]
  splits: (typeof splitStyles)[number]
  numbers: 'none' | 'typed' | 'automatic'
}

/** Makes a Word order with a roadmap in a random form, and the rows that must be read from it. */
export async function roadmapVariant(random: Random): Promise<Variant> {
  const shape = shapeOf(random)
  const planned = plan(shape)
  const { random: _, headers: __, ...told } = shape
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'rows',
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }],
        },
      ],
    },
    sections: [{ children: [...opening(random), ...tables(planned, shape), ...closing(random)] }],
  })
  return { planned, bytes: await Packer.toBuffer(document), told: JSON.stringify(told) }
}

export function shapeOf(random: Random): Shape {
  const optional = (['documentKind', 'expectedResult', 'note'] as const).filter(() => random.chance(0.5))
  const numbers = random.pick(['none', 'typed', 'typed', 'automatic'] as const)
  const sections = random.pick(sectionStyles)
  const splits = random.pick(splitStyles)
  const middle: Column[] = [...optional, 'period', 'responsible', 'title']
  for (let at = middle.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1)
    ;[middle[at], middle[other]] = [middle[other] as Column, middle[at] as Column]
  }
  // Without numbers a section in a cell of its own, or half a row, shows itself only beside the title.
  const columns: Column[] =
    numbers === 'none' ? ['title', ...middle.filter((column) => column !== 'title')] : ['no', ...middle]
  const headers = Object.fromEntries(
    Object.entries(columnNames).map(([column, names]) => [column, random.pick(names)]),
  )
  return { random, columns, headers: headers as Shape['headers'], sections, splits, numbers }
}

export function plan({ random, columns, sections, numbers }: Shape): Planned[] {
  const planned: Planned[] = []
  const parts = sections === 'none' ? [null] : sectionNames.slice(0, 2 + random.below(3))
  let running = 0
  for (const [at, part] of parts.entries()) {
    if (numbers === 'typed' && random.chance(0.6)) running = 0
    for (let count = 1 + random.below(5); count > 0; count -= 1) {
      running += 1
      planned.push({
        section: part === null ? null : `${romans[at]}. ${part}`,
        no: numbers === 'none' ? null : String(running),
        title: `${random.pick(verbs)} ${random.pick(things)}${random.pick(additions)} ${planned.length + 1}`,
        period: random.pick(periods),
        responsible: random.pick(people),
        documentKind: columns.includes('documentKind') ? random.pick(documents) : null,
        expectedResult: columns.includes('expectedResult') ? random.pick(results) : null,
      })
    }
  }
  return planned
}

const line = (text: string, bold = false) => new Paragraph({ children: [new TextRun({ text, bold })] })

function opening(random: Random): FileChild[] {
  const order = [
    line('МБОУ «Школа «Ромашка»'),
    line('ПРИКАЗ', true),
    line('от 30.08.2021 № 77-ОД'),
    line('Во исполнение приказа от 01.02.2021 № 5 «О мероприятиях» ПРИКАЗЫВАЮ:'),
    line('1. Утвердить дорожную карту.'),
  ]
  const group = simpleTable([
    ['№', 'ФИО', 'Должность', 'Обязанности'],
    ['1', 'Образцова А.А.', 'директор', 'контроль'],
  ])
  const schools = simpleTable([
    ['№', 'Наименование организации', 'Адрес', 'Телефон'],
    ['1', 'Школа «Ромашка»', 'ул. Садовая, 1', '00-00-00'],
  ])
  return [
    ...order,
    ...(random.chance(0.5) ? [line('Состав рабочей группы'), group] : []),
    ...(random.chance(0.5) ? [line('Список школ'), schools] : []),
    line('Дорожная карта внедрения наставничества на 2021-2022 учебный год', true),
  ]
}

const closing = (random: Random): FileChild[] =>
  random.chance(0.5)
    ? [
        line('Лист ознакомления'),
        simpleTable([
          ['Образцова А.А.', '________'],
          ['Примерова Б.Б.', '________'],
        ]),
      ]
    : []

const simpleTable = (rows: string[][]) =>
  new Table({
    rows: rows.map(
      (cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [line(text)] })) }),
    ),
  })

/** The tables of the roadmap: one, one per section under headings, or one cut in two. */
function tables(planned: readonly Planned[], shape: Shape): FileChild[] {
  const { random, sections, splits } = shape
  if (sections === 'headingAbove') {
    return [...new Set(planned.map(({ section }) => section))].flatMap((section) => {
      const rows = planned.filter((row) => row.section === section)
      return [line(section ?? '', true), new Table({ rows: [headerRow(shape), ...bodyRows(rows, shape)] })]
    })
  }
  if (splits === 'none' || planned.length < 3) {
    const numbers = random.chance(0.3) ? [columnNumbers(shape)] : []
    const total = random.chance(0.3) ? [totalRow(shape)] : []
    return [new Table({ rows: [headerRow(shape), ...numbers, ...bodyRows(planned, shape), ...total] })]
  }
  const at = 1 + random.below(planned.length - 1)
  const [upper, lower] = [planned.slice(0, at), planned.slice(at)]
  const tail = bodyRows(lower, shape, upper.at(-1)?.section ?? null)
  const head = {
    repeatedHeader: [headerRow(shape)],
    emptyHeader: [emptyRow(shape)],
    noHeader: [],
    cutRow: [emptyRow(shape)],
  }[splits]
  const [kept, cut] = splits === 'cutRow' ? cutLast(upper, shape) : [bodyRows(upper, shape), []]
  return [
    new Table({ rows: [headerRow(shape), ...kept] }),
    new Paragraph({ children: [new PageBreak()] }),
    new Table({ rows: [...head, ...cut, ...tail] }),
  ]
}

const headerRow = ({ columns, headers }: Shape) =>
  new TableRow({
    tableHeader: true,
    children: columns.map((column) => new TableCell({ children: [line(headers[column], true)] })),
  })

const emptyRow = ({ columns }: Shape) =>
  new TableRow({ children: columns.map(() => new TableCell({ children: [line('')] })) })

const columnNumbers = ({ columns }: Shape) =>
  new TableRow({ children: columns.map((_, at) => new TableCell({ children: [line(String(at + 1))] })) })

const totalRow = ({ columns }: Shape) =>
  new TableRow({
    children: columns.map((_, at) => new TableCell({ children: [line(at === 0 ? 'Итого' : '12')] })),
  })

function bodyRows(rows: readonly Planned[], shape: Shape, open: string | null = null): TableRow[] {
  const body: TableRow[] = []
  let section = open
  let responsible: string | null = null
  for (const row of rows) {
    if (row.section !== section && shape.sections !== 'headingAbove') {
      body.push(sectionRow(row.section ?? '', shape))
      responsible = null
    }
    section = row.section
    // Equal neighbours are merged, as people do.
    const merged = responsible === row.responsible
    responsible = row.responsible
    body.push(eventRow(row, shape, merged))
  }
  return body
}

function sectionRow(section: string, { columns, sections, numbers, random }: Shape): TableRow {
  const cell = (text: string, span = 1) =>
    new TableCell({ columnSpan: span, children: [line(text, random.chance(0.5))] })
  const [number = '', words = ''] = section.split('. ')
  const title = columns.indexOf('title')
  const texts = columns.map(() => '')
  if (sections === 'spanning') return new TableRow({ children: [cell(section, columns.length)] })
  if (sections === 'numberAndWords' && numbers !== 'none') texts.splice(0, 1, `${number}.`)
  texts[title] = texts[0] === `${number}.` ? words : section
  return new TableRow({ children: texts.map((text) => cell(text)) })
}

function eventRow(row: Planned, shape: Shape, merged: boolean): TableRow {
  return new TableRow({ children: shape.columns.map((column) => eventCell(row, column, shape, merged)) })
}

function eventCell(row: Planned, column: Column, { numbers, random }: Shape, merged: boolean): TableCell {
  switch (column) {
    case 'no': {
      const automatic = new Paragraph({ numbering: { reference: 'rows', level: 0 } })
      return new TableCell({ children: [numbers === 'automatic' ? automatic : line(row.no ?? '')] })
    }
    case 'responsible': {
      const verticalMerge = merged ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART
      return new TableCell({
        verticalMerge,
        children: merged ? [line('')] : paragraphs(row.responsible, random),
      })
    }
    case 'note':
      return new TableCell({ children: [line('')] })
    default:
      return new TableCell({ children: paragraphs(row[column] ?? '', random) })
  }
}

/** The words of a cell, sometimes broken into two paragraphs. */
function paragraphs(text: string, random: Random): Paragraph[] {
  const space = text.indexOf(' ', text.length / 2)
  if (space < 0 || !random.chance(0.2)) return [line(random.chance(0.1) ? `${text} ` : text)]
  return [line(text.slice(0, space)), line(text.slice(space + 1))]
}

/** The last row in two halves: the title goes on under the break, the number does not. */
function cutLast(rows: readonly Planned[], shape: Shape): [TableRow[], TableRow[]] {
  const last = rows.at(-1)
  if (!last) return [[], []]
  const words = last.title.split(' ')
  const half = Math.ceil(words.length / 2)
  const upper = { ...last, title: words.slice(0, half).join(' ') }
  const lower = { ...last, no: '', title: words.slice(half).join(' '), period: '', responsible: '' }
  const cut = { ...lower, documentKind: '', expectedResult: '' }
  return [
    bodyRows([...rows.slice(0, -1), upper], shape),
    [eventRow(cut, { ...shape, numbers: shape.numbers === 'none' ? 'none' : 'typed' }, false)],
  ]
}
