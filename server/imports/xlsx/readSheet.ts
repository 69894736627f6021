import { ImportError } from '@/server/imports/ImportError'
import { isOn } from '@/server/imports/docx/wordNamespaces'
import { limits } from '@/server/imports/limits'
import { parseXml } from '@/server/imports/parseXml'
import { cellWords, type WrittenCell } from '@/server/imports/xlsx/cellWords'
import { isSpreadsheet } from '@/server/imports/xlsx/isSpreadsheet'
import type { CellFormat } from '@/server/imports/xlsx/readFormats'
import { RichTextReader, type RichText } from '@/server/imports/xlsx/richText'
import type { Merge, SheetContent, SheetRow } from '@/server/imports/xlsx/SheetContent'

export type SheetContext = {
  strings: readonly RichText[]
  formatOf: (index: string | undefined) => CellFormat
  from1904: boolean
  /** Counts what cells say over all sheets: one string may stand in fifty thousand of them. Throws beyond the limits. */
  count: (length: number) => void
}

/**
 * Reads a worksheet in one pass; what is empty leaves nothing behind, formatted or not. Throws ImportError: damaged,
 * forbidden-xml, too-deep, too-many-cells, too-big-unpacked.
 */
export function readSheet(bytes: Buffer, context: SheetContext, done: (bytes: number) => void): SheetContent {
  const content: SheetContent = { rows: [], merges: [], hiddenColumns: [] }
  const inline = new RichTextReader()
  let row: SheetRow = { number: 0, hidden: false, cells: [] }
  let column = -1
  let cell: WrittenCell | null = null
  let into: 'value' | 'formula' | null = null
  let inString = false

  parseXml(bytes, {
    done,
    open: ({ name, uri, attribute }) => {
      if (!isSpreadsheet(uri)) return
      if (inString) inline.open(name, attribute('val'))
      else if (name === 'c') {
        column = columnOf(attribute('r')) ?? column + 1
        const type = attribute('t') ?? 'n'
        cell = { type, value: null, formula: null, inline: null, format: context.formatOf(attribute('s')) }
      } else if (name === 'v' && cell) into = 'value'
      else if (name === 'f' && cell) {
        into = 'formula'
        cell.formula = ''
      } else if (name === 'is' && cell) inString = true
      else if (name === 'row') {
        const hidden = attribute('hidden')
        row = {
          number: Number(attribute('r') ?? row.number + 1),
          hidden: hidden !== undefined && isOn(hidden),
          cells: [],
        }
        column = -1
      } else if (name === 'col') addHidden(content, attribute)
      else if (name === 'mergeCell') addMerge(content, attribute('ref'))
    },
    text: (text) => {
      if (inString) inline.write(text)
      else if (cell && into) cell[into] = (cell[into] ?? '') + text
    },
    close: (name, uri) => {
      if (!isSpreadsheet(uri)) return
      if (name === 'is' && cell) {
        inString = false
        cell.inline = inline.take()
      } else if (inString) inline.close(name)
      else if (name === 'v' || name === 'f') into = null
      else if (name === 'c' && cell) {
        const words = cellWords(cell, context.strings, context.from1904)
        cell = null
        if (!words) return
        context.count(words.text.length)
        row.cells.push({ ...words, column })
      } else if (name === 'row' && row.cells.length > 0) content.rows.push(row)
    },
  })
  return content
}

/** The column of a reference like `AB12`, from 0; null where it is none. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^\$?([A-Z]{1,3})/u.exec(reference ?? '')?.[1]
  if (!letters) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function addHidden({ hiddenColumns }: SheetContent, attribute: (name: string) => string | undefined): void {
  const hidden = attribute('hidden')
  if (hidden === undefined || !isOn(hidden)) return
  const [from, to] = [Number(attribute('min')) - 1, Number(attribute('max')) - 1]
  if (from >= 0 && to >= from) hiddenColumns.push({ from, to })
}

function addMerge({ merges }: SheetContent, reference: string | undefined): void {
  const [start, end] = (reference ?? '').split(':')
  const merge: Merge = {
    top: rowOf(start),
    bottom: rowOf(end),
    left: columnOf(start) ?? -1,
    right: columnOf(end) ?? -1,
  }
  const isRange = merge.left >= 0 && merge.right >= merge.left && merge.bottom >= merge.top && merge.top > 0
  if (!isRange) return
  if (merges.length >= limits.tableCells) throw new ImportError('too-many-cells', 'merges without end')
  merges.push(merge)
}

const rowOf = (reference: string | undefined) => Number(/\d+$/u.exec(reference ?? '')?.[0] ?? 0)
