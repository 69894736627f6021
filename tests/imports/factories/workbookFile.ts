import { zipOf, type ZipEntry } from '@/tests/imports/factories/zipOf'

/** A cell with a look or a nature of its own; plain texts and numbers stand for themselves, null for nothing. */
export type CellSpec = {
  text?: string
  /** Runs of a rich text; the bold ones in `{ bold }`. */
  runs?: (string | { bold: string })[]
  number?: number
  /** A number format, as Excel writes it. */
  format?: string
  bold?: boolean
  error?: string
  truth?: boolean
  /** With `number` or `text` as its cached value; computed by nobody without. */
  formula?: string
  /** A date of a strict workbook. */
  iso?: string
  /** The string stands in the cell, not among the shared ones. */
  inline?: boolean
}
export type Cell = string | number | null | CellSpec
export type Row = Cell[] | { cells: Cell[]; hidden?: boolean; number?: number }

export type SheetSpec = {
  name: string
  state?: 'hidden' | 'veryHidden'
  rows: Row[]
  /** As Excel writes ranges: `A1:C1`. */
  merges?: string[]
  /** Columns that are not shown, by their numbers from 1. */
  hiddenColumns?: number[]
  isProtected?: boolean
}

export type WorkbookSpec = {
  sheets: SheetSpec[]
  from1904?: boolean
  strict?: boolean
  doctype?: string
  extra?: ZipEntry[]
}

const transitional = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  office: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}
const iso29500 = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  office: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
}
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'
const prolog = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/** The letters of a column counted from 0. */
export const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

/** Writes an .xlsx from what its cells are, in every way in which programs write them. */
export const workbookFile = (spec: WorkbookSpec): Buffer => zipOf(workbookEntries(spec))

/** The entries of such a file. */
export function workbookEntries({
  sheets,
  from1904,
  strict,
  doctype = '',
  extra = [],
}: WorkbookSpec): ZipEntry[] {
  const { main, office } = strict ? iso29500 : transitional
  const shared = new Index<string>()
  const formats = new Index<string>()
  const styles = new Index<string>()
  styles.of('General|')
  const relationships = (list: [type: string, target: string][]) =>
    `${prolog}<Relationships xmlns="${packages}">${list
      .map(
        ([type, target], at) =>
          `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`
  const styleOf = ({ format = 'General', bold }: CellSpec) => styles.of(`${format}|${bold ? 'b' : ''}`)
  const bodies = sheets.map((sheet) => sheetXml(sheet, main, doctype, shared, styleOf))
  const xfs = styles.values
    .map((style) => {
      const [format = '', bold] = style.split('|')
      const id = format === 'General' ? 0 : 164 + formats.of(format)
      return `<xf numFmtId="${id}" fontId="${bold ? 1 : 0}" fillId="0" borderId="0"/>`
    })
    .join('')
  const numFmts = formats.values
    .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escape(code)}"/>`)
    .join('')
  return [
    { name: '_rels/.rels', bytes: relationships([['officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: relationships([
        ...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
        ['styles', 'styles.xml'],
        ['sharedStrings', '/xl/sharedStrings.xml'],
      ]),
    },
    {
      name: 'xl/workbook.xml',
      bytes:
        `${prolog}${doctype}<workbook xmlns="${main}" xmlns:r="${office}">` +
        `<workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${sheets
          .map(
            ({ name, state }, at) =>
              `<sheet name="${escape(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
          )
          .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/styles.xml',
      bytes:
        `${prolog}<styleSheet xmlns="${main}"><numFmts>${numFmts}</numFmts>` +
        `<fonts><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>` +
        `<cellStyleXfs><xf numFmtId="14" fontId="1"/></cellStyleXfs><cellXfs>${xfs}</cellXfs></styleSheet>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      bytes: `${prolog}<sst xmlns="${main}">${shared.values.map((string) => `<si>${string}</si>`).join('')}</sst>`,
    },
    ...bodies.map((bytes, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, bytes })),
    ...extra,
  ]
}

/** Values by their place, each once. */
class Index<Value> {
  readonly values: Value[] = []
  private readonly places = new Map<Value, number>()

  of(value: Value): number {
    const known = this.places.get(value)
    if (known !== undefined) return known
    this.places.set(value, this.values.length)
    return this.values.push(value) - 1
  }
}

function sheetXml(
  { rows, merges = [], hiddenColumns = [], isProtected }: SheetSpec,
  main: string,
  doctype: string,
  shared: Index<string>,
  styleOf: (cell: CellSpec) => number,
): string {
  let number = 0
  const body = rows
    .map((row) => {
      const {
        cells,
        hidden,
        number: own,
      } = Array.isArray(row) ? { cells: row, hidden: false, number: undefined } : row
      number = own ?? number + 1
      const written = cells.map((cell, column) =>
        cell === null ? '' : cellXml(`${letters(column)}${number}`, specOf(cell), shared, styleOf),
      )
      return `<row r="${number}"${hidden ? ' hidden="1"' : ''}>${written.join('')}</row>`
    })
    .join('')
  const columns = hiddenColumns.map((column) => `<col min="${column}" max="${column}" width="9" hidden="1"/>`)
  return (
    `${prolog}${doctype}<worksheet xmlns="${main}">` +
    (columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '') +
    `<sheetData>${body}</sheetData>` +
    (isProtected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '') +
    (merges.length > 0
      ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '') +
    '</worksheet>'
  )
}

const specOf = (cell: Exclude<Cell, null>): CellSpec => {
  if (typeof cell === 'string') return { text: cell }
  return typeof cell === 'number' ? { number: cell } : cell
}

const stringXml = ({ text = '', runs }: CellSpec) =>
  runs
    ? runs
        .map((run) => {
          const words = typeof run === 'string' ? run : run.bold
          const look = typeof run === 'string' ? '<sz val="11"/>' : '<b/><sz val="11"/>'
          return `<r><rPr>${look}</rPr><t xml:space="preserve">${escape(words)}</t></r>`
        })
        .join('') + '<rPh sb="0" eb="1"><t>подсказка</t></rPh>'
    : `<t xml:space="preserve">${escape(text)}</t>`

function cellXml(
  reference: string,
  cell: CellSpec,
  shared: Index<string>,
  styleOf: (cell: CellSpec) => number,
): string {
  const { text, runs, number, error, truth, formula, iso, inline } = cell
  const written = (type: string, value: string) =>
    `<c r="${reference}" s="${styleOf(cell)}"${type && ` t="${type}"`}>` +
    `${formula === undefined ? '' : `<f>${escape(formula)}</f>`}${value}</c>`
  const value = (content: string | number) => `<v>${content}</v>`
  if (error !== undefined) return written('e', value(error))
  if (truth !== undefined) return written('b', value(truth ? 1 : 0))
  if (iso !== undefined) return written('d', value(iso))
  if (number !== undefined) return written('', value(number))
  if (formula !== undefined)
    return text === undefined ? written('', '<v></v>') : written('str', value(escape(text)))
  if (text === undefined && !runs) return written('', '')
  return inline
    ? written('inlineStr', `<is>${stringXml(cell)}</is>`)
    : written('s', value(shared.of(stringXml(cell))))
}
