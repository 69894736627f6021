import { alignCells } from './alignCells'
import type { GatheredTable } from './gatherTables'
import type { GridRow } from './gridOf'

const months = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')

/**
 * The rows of a workbook's table with the numbers of their items as they were typed: a spreadsheet makes a date of
 * "1.2", a fraction of "2.30", and 1.1 of the "1.10" that follows 1.9. A text document is left as it is.
 */
export function withItemNumbers({ rows, mapping, places, sheet }: GatheredTable): GridRow[] {
  const column = mapping.indexOf('no')
  if (sheet === null || column < 0) return rows
  let above = ''
  return rows.map((row) => {
    const cell = alignCells(row, places)[column]
    if (!cell || cell.content.text === '') return row
    const text = cell.inherited ? above : itemNumber(cell.content.text, above)
    above = text
    if (text === cell.content.text) return row
    const numbered = { ...cell, content: { ...cell.content, text } }
    return { ...row, cells: row.cells.map((one) => (one === cell ? numbered : one)) }
  })
}

/** `above`: the number before. */
export function itemNumber(text: string, above: string): string {
  const [, day, month = ''] = /^(\d{1,2}) (\p{L}+)$/u.exec(text) ?? []
  if (day && months.includes(month)) return `${day}.${months.indexOf(month) + 1}`
  const date = /^(\d\d)\.(\d\d)\.20(\d\d)$/u.exec(text)
  if (date) return date.slice(1).map(Number).join('.')
  if (!/^\d+(?:,\d+)+$/u.test(text)) return text
  const typed = text.replaceAll(',', '.')
  const [stem, last] = cutLast(typed)
  const [stemAbove, lastAbove] = cutLast(above)
  return stem === stemAbove && Number(last) * 10 === Number(lastAbove) + 1 ? `${typed}0` : typed
}

const cutLast = (number: string) => {
  const at = number.lastIndexOf('.')
  return [number.slice(0, at + 1), number.slice(at + 1)]
}
