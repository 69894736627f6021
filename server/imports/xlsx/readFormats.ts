import { isOn } from '@/server/imports/docx/wordNamespaces'
import { parseXml } from '@/server/imports/parseXml'
import { dateForm, type DateForm } from '@/server/imports/xlsx/dateForm'
import { isSpreadsheet } from '@/server/imports/xlsx/isSpreadsheet'

/** How a cell shows its value. `date` is null for numbers. */
export type CellFormat = { code: string; date: DateForm | null; bold: boolean }

/** The formats that every workbook has without naming them (ECMA-376 18.8.30), as a Russian Excel shows them. */
const builtIn: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd.mm.yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd.mm.yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
}

/** Reads `styles.xml`: the format behind each index `s` of a cell. */
export function readFormats(bytes: Buffer | null): (index: string | undefined) => CellFormat {
  const codes = new Map<number, string>()
  const bold: boolean[] = []
  const styles: { format: number; font: number }[] = []
  /** The lists differ by their parents alone: the fonts and formats of conditional formatting are no cell's. */
  let list = ''
  if (bytes) {
    parseXml(bytes, {
      open: ({ name, uri, attribute }) => {
        if (!isSpreadsheet(uri)) return
        if (['numFmts', 'fonts', 'cellXfs'].includes(name)) list = name
        else if (list === 'numFmts' && name === 'numFmt')
          codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
        else if (list === 'fonts' && name === 'font') bold.push(false)
        else if (list === 'fonts' && name === 'b') bold[bold.length - 1] = isOn(attribute('val'))
        else if (list === 'cellXfs' && name === 'xf')
          styles.push({ format: Number(attribute('numFmtId') ?? 0), font: Number(attribute('fontId') ?? 0) })
      },
      close: (name) => {
        if (name === list) list = ''
      },
    })
  }
  const formats = styles.map(({ format, font }): CellFormat => {
    const code = codes.get(format) ?? builtIn[format] ?? 'General'
    return { code, date: dateForm(code), bold: bold[font] ?? false }
  })
  const none: CellFormat = { code: 'General', date: null, bold: false }
  return (index) => formats[Number(index ?? 0)] ?? none
}
