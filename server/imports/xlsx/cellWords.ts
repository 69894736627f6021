import { dateInWords, momentOf } from '@/server/imports/xlsx/dateInWords'
import { numberInWords } from '@/server/imports/xlsx/numberInWords'
import type { CellFormat } from '@/server/imports/xlsx/readFormats'
import type { RichText } from '@/server/imports/xlsx/richText'

/** A cell as the file writes it: its type `t`, its value, its formula, or its own string. */
export type WrittenCell = {
  type: string
  value: string | null
  formula: string | null
  inline: RichText | null
  format: CellFormat
}

/** What a cell says. `faulty`: an error, or a formula that no program has computed yet; `text` is then not a person's. */
export type CellWords = { text: string; bold: boolean; faulty: boolean }

/** What a person sees in a cell, dates in words. Null where it is empty. */
export function cellWords(
  { type, value, formula, inline, format }: WrittenCell,
  strings: readonly RichText[],
  from1904: boolean,
): CellWords | null {
  const rich = type === 's' ? (strings[Number(value)] ?? null) : inline
  const said = (text: string, faulty = false): CellWords | null =>
    text.trim() === '' ? null : { text, bold: rich?.bold ?? format.bold, faulty }
  if (rich) return said(rich.text)
  // A reference to a string that is not there.
  if (type === 's') return null
  if (type === 'e') return said(value ?? '', true)
  if (type === 'str' && value !== null) return said(value)
  if (value === null || value.trim() === '') return formula ? said(`=${formula}`, true) : null
  if (type === 'b') return said(value.trim() === '1' || value.trim() === 'true' ? 'ИСТИНА' : 'ЛОЖЬ')
  if (type === 'd') return said(isoInWords(value, format))
  const number = Number(value)
  if (!Number.isFinite(number)) return said(value)
  if (format.date === null) return said(numberInWords(number, format.code))
  const moment = momentOf(number, from1904)
  return moment ? said(dateInWords(moment, format.date)) : said(value, true)
}

/** Strict workbooks may write a date as one: `2026-10-15`, with or without a time. */
function isoInWords(value: string, format: CellFormat): string {
  const moment = new Date(/T/u.test(value) ? `${value.replace(/Z$/u, '')}Z` : value)
  return Number.isNaN(moment.getTime()) ? value : dateInWords(moment, format.date ?? 'day')
}
