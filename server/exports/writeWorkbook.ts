import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/node'
import { columnWords } from '@/domain/exports/columnWords'
import {
  tableColumns,
  type RoadmapTable,
  type TableColumn,
  type TableRow,
} from '@/domain/exports/RoadmapTable'
import { linesOf } from '@/server/exports/linesOf'

const sheet = 'Дорожная карта'

/** In letters of the usual width. */
const widths: Record<TableColumn, number> = {
  number: 6,
  title: 46,
  period: 20,
  lead: 28,
  coExecutors: 28,
  documentKind: 22,
  expectedResult: 34,
  actualResult: 28,
  status: 18,
}
const allWidths = tableColumns.reduce((sum, column) => sum + widths[column], 0)
const lineHeight = 15

/** Writes a table as an .xlsx file: its head stays in view and repeats in print, on landscape sheets as wide as they are. */
export const writeWorkbook = async (table: RoadmapTable): Promise<Buffer<ArrayBuffer>> => {
  const subtitle = table.subtitle === null ? [] : [heading(table.subtitle, 11)]
  const above = [heading(table.title, 14), ...subtitle, []]
  const data: SheetData = [...above, headRow(), ...table.rows.map(bodyRow)]
  const options = {
    sheet,
    orientation: 'landscape' as const,
    stickyRowsCount: above.length + 1,
    columns: tableColumns.map((column) => ({ width: widths[column] })),
  }
  const looks = { fontFamily: 'Times New Roman', fontSize: 11, features: [printing(above.length + 1)] }
  return Buffer.from(await writeXlsxFile(data, options, looks).toBuffer())
}

const look = { wrap: true, alignVertical: 'top', borderStyle: 'thin', borderColor: '#7f7f7f' } as const

/** `_x000D_` would be read as the character that it names; an underscore written in that way is only one. */
const cell = (text: string, more: CellObject = {}): CellObject => ({
  value: linesOf(text)
    .join('\n')
    .replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_'),
  // As a text: what begins with "=" or "+" is no formula.
  type: String,
  ...more,
})

/** One text over all columns. A merged cell does not find its height by itself. */
const spanning = (text: string, letters: number, more: CellObject): CellObject[] => [
  cell(text, {
    columnSpan: tableColumns.length,
    fontWeight: 'bold',
    wrap: true,
    height: Math.ceil((text.length + 1) / letters) * lineHeight + 3,
    ...more,
  }),
]

const heading = (text: string, fontSize: number) =>
  spanning(text, (allWidths * 11) / fontSize / 1.2, { fontSize, align: 'center', alignVertical: 'center' })

const headRow = () =>
  tableColumns.map((column) =>
    cell(columnWords[column], { ...look, align: 'center', alignVertical: 'center', fontWeight: 'bold' }),
  )

const bodyRow = (row: TableRow): CellObject[] => {
  if (row.kind === 'section')
    return spanning(row.title, allWidths / 1.2, { ...look, backgroundColor: '#eef1f6' })
  const struck = row.struck && { textDecoration: { strikethrough: true } }
  return tableColumns.map((column) =>
    cell(row.cells[column], { ...look, ...struck, ...(column === 'number' && { align: 'center' }) }),
  )
}

/** What the library has no option for: the head on every page, and all columns on one sheet of paper. */
const printing = (headRow: number) => ({
  files: {
    transform: {
      'xl/workbook.xml': {
        transform: (xml: string) =>
          xml.replace(
            /<definedNames\/>/u,
            `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheet}'!$${headRow}:$${headRow}</definedName></definedNames>`,
          ),
      },
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string) =>
          xml
            .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
            .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" '),
      },
    },
  },
})
