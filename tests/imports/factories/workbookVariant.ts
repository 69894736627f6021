import type { Random } from '@/tests/random'
import { serial } from '@/tests/imports/factories/dirtyWorkbooks'
import {
  plan,
  shapeOf,
  type Column,
  type Planned,
  type Shape,
} from '@/tests/imports/factories/roadmapVariant'
import {
  letters,
  workbookFile,
  type Cell,
  type Row,
  type SheetSpec,
} from '@/tests/imports/factories/workbookFile'

/** How sections are shown on a sheet, if at all. */
export const sectionStyles = ['none', 'merged', 'firstCell', 'boldTitle', 'sheets'] as const

export type WorkbookVariant = { planned: Planned[]; hidden: string[]; bytes: Buffer; told: string }

/** Words that Excel makes a date of, and what the file then holds. */
const dates: Record<string, Cell> = {
  'сентябрь 2021': { number: serial('2021-09-01'), format: 'mmmm yyyy' },
  май2022: { number: serial('2022-05-01'), format: 'mmm-yy' },
  '25.12.2021': { number: serial('2021-12-25'), format: 'dd.mm.yyyy' },
}
const shown: Record<string, string> = { май2022: 'май 2022' }

type Look = {
  random: Random
  shape: Shape
  sections: (typeof sectionStyles)[number]
  isTall: boolean
  gaps: boolean
  /** Empty columns to the left. */
  margin: number
  from1904: boolean
}

/** Makes a workbook with a roadmap in a random form, and the rows that must be read from it. */
export function workbookVariant(random: Random): WorkbookVariant {
  const sections = random.pick(sectionStyles)
  const shape: Shape = {
    ...shapeOf(random),
    splits: 'none',
    sections: sections === 'none' ? 'none' : 'spanning',
  }
  const look: Look = {
    random,
    // In a workbook numbers are typed: there are no automatic ones.
    shape: { ...shape, numbers: shape.columns.includes('no') ? 'typed' : 'none' },
    sections,
    isTall: random.chance(0.4),
    gaps: random.chance(0.4),
    margin: random.below(3),
    from1904: random.chance(0.2),
  }
  const planned = plan(look.shape).map((row) =>
    random.chance(0.15) ? { ...row, period: '25.12.2021' } : row,
  )
  const hidden: string[] = []
  const parts = sections === 'sheets' ? [...new Set(planned.map(({ section }) => section))] : [null]
  const sheets = parts.map((part) => {
    const own = part === null ? planned : planned.filter(({ section }) => section === part)
    return sheetOf(part ?? random.pick(['План', 'Лист1', 'Дорожная карта']), own, look, hidden)
  })
  const draft: SheetSpec = {
    name: 'Черновик',
    state: 'veryHidden',
    rows: [
      ['Мероприятие', 'Срок'],
      ['Старое', 'май'],
    ],
  }
  const { shape: _, random: __, ...told } = look
  return {
    planned: planned.map((row) => ({ ...row, period: shown[row.period] ?? row.period })),
    hidden,
    bytes: workbookFile({ sheets: [...sheets, draft], from1904: look.from1904, strict: random.chance(0.3) }),
    told: JSON.stringify({ ...told, columns: shape.columns }),
  }
}

function sheetOf(name: string, planned: readonly Planned[], look: Look, hidden: string[]): SheetSpec {
  const { random, shape, margin, isTall } = look
  const width = shape.columns.length
  const rows: Row[] = []
  const merges: string[] = []
  const at = (column: number) => letters(margin + column)
  const add = (cells: Cell[], isHidden = false) =>
    rows.push({ cells: [...Array.from({ length: margin }, () => null), ...cells], hidden: isHidden })
  const merge = (from: number, to: number) => merges.push(`${at(from)}${rows.length}:${at(to)}${rows.length}`)
  const period = shape.columns.indexOf('period')

  if (random.chance(0.5)) {
    add([...Array.from({ length: width - 1 }, () => null), 'УТВЕРЖДЕНО'])
    add([...Array.from({ length: width - 1 }, () => null), 'приказом от 30.08.2021 № 77-ОД'])
    add([])
  }
  add([
    { text: 'Дорожная карта внедрения наставничества на 2021-2022 учебный год', bold: random.chance(0.5) },
  ])
  if (random.chance(0.5)) merge(0, width - 1)
  if (random.chance(0.7)) add([])
  add(
    shape.columns.map((column) => ({
      text: shape.headers[column],
      bold: random.chance(0.5),
      inline: random.chance(0.2),
    })),
  )
  if (isTall) {
    // A second row that says something under one column alone; all others are merged down.
    const top = rows.length
    add(shape.columns.map((_, column) => (column === period ? '(план)' : null)))
    shape.columns.forEach(
      (_, column) => column !== period && merges.push(`${at(column)}${top}:${at(column)}${top + 1}`),
    )
  }
  if (random.chance(0.3)) add(shape.columns.map((_, column) => column + 1))

  let section: string | null = null
  let responsible: { words: string; row: number } | null = null
  const people = shape.columns.indexOf('responsible')
  for (const row of planned) {
    if (row.section !== section && look.sections !== 'none' && look.sections !== 'sheets') {
      if (look.gaps && section !== null) add([])
      addSection(row.section ?? '')
      responsible = null
    }
    section = row.section
    const isHidden = random.chance(0.1)
    if (isHidden) hidden.push(row.title)
    const isMerged = responsible?.words === row.responsible && responsible.row === rows.length
    add(
      shape.columns.map((column) =>
        isMerged && column === 'responsible' ? null : cellOf(row, column, look),
      ),
      isHidden,
    )
    if (isMerged) extend(people)
    responsible = { words: row.responsible, row: rows.length }
  }
  if (random.chance(0.3)) add(shape.columns.map((_, column) => (column === 0 ? 'Итого' : 12)))
  if (random.chance(0.3)) rows.push(...Array.from({ length: 30 }, (): Row => [{}, {}, {}]))
  return { name, rows, merges }

  function addSection(words: string) {
    const title = shape.columns.indexOf('title')
    const first = shape.numbers === 'none' ? title : 0
    const style = look.sections
    add(
      shape.columns.map((_, column) =>
        column === (style === 'boldTitle' ? title : style === 'merged' ? 0 : first)
          ? { text: words, bold: true }
          : null,
      ),
    )
    if (style === 'merged') merge(0, width - 1)
  }

  /** The responsible of the row before goes on in this one. */
  function extend(column: number) {
    const open = merges.findIndex((range) => range.endsWith(`:${at(column)}${rows.length - 1}`))
    const top = open < 0 ? rows.length - 1 : Number(/\d+/u.exec(merges[open] ?? '')?.[0])
    const range = `${at(column)}${top}:${at(column)}${rows.length}`
    if (open < 0) merges.push(range)
    else merges[open] = range
  }
}

function cellOf(row: Planned, column: Column, { random, from1904 }: Look): Cell {
  switch (column) {
    case 'no':
      return random.chance(0.5) ? Number(row.no) : (row.no ?? '')
    case 'note':
      return null
    case 'period': {
      const date = dates[row.period]
      // A date, or the same words as a text.
      if (!date || typeof date !== 'object' || random.chance(0.3)) return shown[row.period] ?? row.period
      return from1904 ? { ...date, number: (date.number ?? 0) - 1462 } : date
    }
    default: {
      const words = row[column] ?? ''
      const space = words.indexOf(' ', words.length / 2)
      if (space < 0 || random.chance(0.7)) return { text: words, inline: random.chance(0.2) }
      const [start, end] = [words.slice(0, space), words.slice(space + 1)]
      return random.chance(0.5) ? `${start}\n${end}` : { runs: [`${start} `, { bold: end }] }
    }
  }
}
