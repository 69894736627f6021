import type { Block, ImportedDocument, Notice } from '@/domain/imports/ImportedDocument'
import { ImportError } from '@/server/imports/ImportError'
import { limits } from '@/server/imports/limits'
import type { MainPart } from '@/server/imports/mainPart'
import type { Tell } from '@/server/imports/readOffice'
import { relatedPart, relationships } from '@/server/imports/relationships'
import type { Parts } from '@/server/imports/unpack'
import { blocksOfSheet } from '@/server/imports/xlsx/blocksOfSheet'
import { columnLetters } from '@/server/imports/xlsx/columnLetters'
import { linesOfSheet } from '@/server/imports/xlsx/linesOfSheet'
import { readFormats } from '@/server/imports/xlsx/readFormats'
import { readSheet } from '@/server/imports/xlsx/readSheet'
import { readStrings } from '@/server/imports/xlsx/readStrings'
import { readWorkbook } from '@/server/imports/xlsx/readWorkbook'
import type { SheetContent } from '@/server/imports/xlsx/SheetContent'
import type { LaidTable } from '@/server/imports/xlsx/tableOfLines'

/**
 * Reads the parts of an Excel workbook into plain blocks, sheet by sheet. Hidden sheets and columns are left unread, and
 * told (docs/decisions/0014). Throws ImportError: damaged, forbidden-xml, too-deep, too-many-cells, too-big-unpacked.
 */
export function readXlsx(parts: Parts, { name, bytes }: MainPart, tell: Tell): ImportedDocument {
  const { sheets, from1904 } = readWorkbook(bytes)
  const targets = new Map(
    relationships(parts, name).flatMap(({ id, type, target }) =>
      type === 'worksheet' ? [[id, target]] : [],
    ),
  )
  const bound = bounds()
  const context = {
    strings: readStrings(relatedPart(parts, name, 'sharedStrings')),
    formatOf: readFormats(relatedPart(parts, name, 'styles')),
    from1904,
    count: bound.read,
  }
  const blocks: Block[] = []
  const notices: Notice[] = []
  const found = sheets.flatMap((sheet) => {
    const part = parts.get(targets.get(sheet.id) ?? '')
    return part ? [{ ...sheet, part }] : []
  })
  const shown = found.filter(({ hidden }) => !hidden)
  const total = shown.reduce((sum, { part }) => sum + part.length, 0)
  let before = 0
  for (const { name: sheet, part, hidden } of found) {
    if (hidden) {
      notices.push({ kind: 'hidden-sheet', sheet })
      continue
    }
    const content = readSheet(part, context, (done) => tell((before + done) / total))
    before += part.length
    const columns = hiddenColumns(content)
    if (columns.length > 0) notices.push({ kind: 'hidden-columns', sheet, columns })
    const look = ({ table, left }: LaidTable) => {
      bound.lay(table.rows.reduce((sum, { cells }) => sum + cells.length, 0))
      if (left > 0) notices.push({ kind: 'wide-table', sheet, columns: limits.tableColumns })
    }
    blocks.push(...blocksOfSheet(sheet, linesOfSheet(content), look))
  }
  return { blocks, ...(notices.length > 0 && { notices }) }
}

/** One string may stand in fifty thousand cells, and one cell alone in each of fifty thousand rows. */
function bounds() {
  let [cells, letters, laid] = [0, 0, 0]
  return {
    read: (length: number) => {
      cells += 1
      letters += length
      if (cells > limits.tableCells) throw new ImportError('too-many-cells', `over ${limits.tableCells}`)
      if (letters > limits.letters)
        throw new ImportError('too-big-unpacked', `over ${limits.letters} letters`)
    },
    lay: (count: number) => {
      laid += count
      if (laid > limits.tableCells)
        throw new ImportError('too-many-cells', `over ${limits.tableCells} laid out`)
    },
  }
}

/** The hidden columns that say something, each by its letters and its first words. */
function hiddenColumns({ rows, hiddenColumns: ranges }: SheetContent): string[] {
  if (ranges.length === 0) return []
  const first = new Map<number, string>()
  for (const { cells } of rows)
    for (const { column, text } of cells)
      if (!first.has(column) && ranges.some(({ from, to }) => column >= from && column <= to))
        first.set(column, text.replace(/\s+/gu, ' ').trim().slice(0, 60))
  return [...first]
    .sort(([one], [other]) => one - other)
    .map(([column, words]) => `${columnLetters(column)} (${words})`)
}
