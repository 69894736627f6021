import {
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  convertMillimetersToTwip as mm,
} from 'docx'
import type { Annex, AnnexColumn, AnnexRow } from '@/domain/exports/Annex'
import { columnWords } from '@/domain/exports/columnWords'
import { columnWidths } from '@/server/exports/columnWidths'
import { lines } from '@/server/exports/lines'
import { linesOf } from '@/server/exports/linesOf'
import { textWidth } from '@/server/exports/page'

/** The table of an annex: its head repeats on every page, sections span all columns, items follow. */
export const annexTable = ({ columns, rows }: Annex): Table => {
  const widthOf = columnWidths(columns)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: columns.map(widthOf),
    margins: { left: mm(1.5), right: mm(1.5), top: mm(0.7), bottom: mm(0.7) },
    rows: [headRow(columns), ...rows.map((row) => bodyRow(row, columns, widthOf))],
  })
}

const headRow = (columns: AnnexColumn[]) =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      (column) =>
        new TableCell({
          verticalAlign: VerticalAlign.CENTER,
          children: lines(columnWords[column], 'columnHead'),
        }),
    ),
  })

const bodyRow = (
  row: AnnexRow,
  columns: AnnexColumn[],
  widthOf: (column: AnnexColumn) => number,
): TableRow => {
  switch (row.kind) {
    case 'section':
      return new TableRow({
        cantSplit: true,
        children: [new TableCell({ columnSpan: columns.length, children: lines(row.title, 'section') })],
      })
    case 'item':
      return new TableRow({
        cantSplit: columns.every((column) => isShort(row.cells[column], widthOf(column))),
        children: columns.map(
          (column) =>
            new TableCell({ children: lines(row.cells[column], lookOf(column), { strike: row.struck }) }),
        ),
      })
  }
}

const lookOf = (column: AnnexColumn) => (column === 'number' || column === 'period' ? 'centredCell' : 'cell')

/** A quarter of a page: a longer row is cut by the end of the page, rather than leaving most of the page white. */
const shortLines = 9
/** Of 12 pt, with what is lost at the ends of lines; smaller letters only leave more room. */
const letterWidth = mm(2.4)

const isShort = (text: string, width: number) =>
  linesOf(text).reduce((count, part) => count + Math.ceil((part.length * letterWidth) / width), 0) <=
  shortLines
