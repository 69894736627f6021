import type { ColumnRole } from '@/domain/imports/columnNames'
import { gridOf, type GridRow } from '@/domain/imports/gridOf'
import type { Block } from '@/domain/imports/ImportedDocument'
import { findHeader, type FoundHeader } from '@/domain/imports/recogniseTable'
import type { Line } from '@/server/imports/xlsx/linesOfSheet'
import { columnsOf, paragraphOf, tableOfLines, type LaidTable } from '@/server/imports/xlsx/tableOfLines'

/** A table that is being read: its lines so far, and the header that they stand under, where one was recognised. */
type Open = { header: FoundHeader | null; lines: Line[] }

/** A name that the program gave and nobody changed. */
const isUnnamed = (name: string) => /^(?:лист|sheet|аркуш|таблица|table)\s*\d*$/iu.test(name.trim())

/** Enough to find a header in: titles stand above it, and it is one to three rows high. */
const looked = 12

/**
 * Divides a sheet into what a document has: lines of text and tables. An empty row ends a table only where what
 * follows has a header of its own or does not look like its rows; plans have empty rows between their parts.
 * `tell` is asked about each table.
 */
export function blocksOfSheet(
  name: string,
  lines: readonly Line[],
  tell: (table: LaidTable) => void,
): Block[] {
  const blocks: Block[] = []
  let open: Open | null = null
  let waiting: Line[] = []

  const writeTexts = (texts: readonly Line[]) => {
    for (const { gap, pieces } of texts) {
      if (gap) blocks.push(blank)
      blocks.push(paragraphOf(pieces.filter(({ continues }) => !continues)))
    }
  }
  const close = () => {
    if (open) {
      const laid = tableOfLines(open.lines, name)
      tell(laid)
      blocks.push(laid.table)
    }
    open = null
    writeTexts(waiting)
    waiting = []
  }
  const begin = (above: readonly Line[], header: FoundHeader | null, rows: Line[]) => {
    close()
    if (!isUnnamed(name)) blocks.push({ ...paragraphOf([{ text: name, bold: true }]), sheet: true }, blank)
    writeTexts(above)
    if (rows[0]?.gap) blocks.push(blank)
    open = { header, lines: rows }
  }

  for (const island of islandsOf(lines)) {
    const header = findHeader(gridOfLines(island.slice(0, looked)))
    const now = open as Open | null
    if (header && now?.header && isSame(header, now.header)) {
      now.lines.push(...waiting, ...island)
      waiting = []
    } else if (header) {
      begin(island.slice(0, header.from), header, island.slice(header.from))
    } else if (now?.header && goesOn(island, { header: now.header, lines: now.lines })) {
      now.lines.push(...waiting, ...island)
      waiting = []
    } else if (isTable(island)) {
      const from = island.findIndex((line) => !isLone(line))
      begin(island.slice(0, from), null, island.slice(from))
    } else waiting.push(...island)
  }
  close()
  return blocks
}

const blank = paragraphOf([{ text: '', bold: false }])

const gridOfLines = (lines: readonly Line[]): GridRow[] => gridOf(tableOfLines(lines, '').table)

const isLone = ({ pieces }: Line) => pieces.filter(({ continues }) => !continues).length === 1

const isSame = (one: FoundHeader, other: FoundHeader) => one.headers.join('|') === other.headers.join('|')

/** Runs of lines without an empty row between them; a title with another header right under it begins one too. */
function islandsOf(lines: readonly Line[]): Line[][] {
  const islands: Line[][] = []
  for (const [at, line] of lines.entries()) {
    const island = islands.at(-1)
    if (
      !island ||
      line.gap ||
      (isLone(line) && island.some((one) => !isLone(one)) && opensTable(lines, at + 1))
    )
      islands.push([line])
    else island.push(line)
  }
  return islands
}

/** A row with a number of its own is an item, whatever its words. */
const opensTable = (lines: readonly Line[], at: number): boolean =>
  lines[at]?.gap === false &&
  !lines[at].pieces.some(({ text }) => /^\s*\d+(?:[.,]\d+)*[.)]?\s*$/u.test(text)) &&
  findHeader(gridOfLines(lines.slice(at, at + 3)))?.from === 0

/** Without a header: what at least two rows fill in three columns, and is no pair of stamps. */
const isTable = (island: readonly Line[]) =>
  island.filter(({ pieces }) => pieces.filter(({ continues }) => !continues).length > 2).length > 1

const signature = /_{3,}|^(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}+$|^\p{Lu}\p{Ll}+\s(?:\p{Lu}\.\s?){1,2}$/u

/**
 * Whether lines below an empty row are rows of the table above it. Where its rows are numbered one of them has to be;
 * elsewhere one says what and when or by whom, and is no line for a signature.
 */
function goesOn(
  island: readonly Line[],
  { header, lines }: { header: FoundHeader; lines: readonly Line[] },
): boolean {
  const columns = columnsOf(lines.slice(0, looked))
  const columnOf = (role: ColumnRole) => {
    const place = header.places[header.mapping.indexOf(role)]
    return place ? (columns[place.column] ?? -1) : -1
  }
  const [no, title, period, responsible] = (['no', 'title', 'period', 'responsible'] as const).map(columnOf)
  const textIn = (line: Line, column = -1) =>
    line.pieces.find((piece) => !piece.continues && piece.column <= column && piece.end >= column)?.text ?? ''
  const isNumbered = (line: Line) => /\d/u.test(textIn(line, no))
  if (lines.slice(header.height).some(isNumbered)) return island.some(isNumbered)
  const isEvent = (line: Line) =>
    textIn(line, title) !== '' && (textIn(line, period) !== '' || textIn(line, responsible) !== '')
  const isSigned = island.some(({ pieces }) => pieces.some(({ text }) => signature.test(text.trim())))
  return island.some(isEvent) && !isSigned
}
