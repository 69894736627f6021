import { alignCells, type ColumnPlace } from './alignCells'
import type { CellText } from './cellText'
import type { GridRow } from './gridOf'
import type { ColumnMapping } from './recogniseColumns'

/**
 * Finds by their content the columns of a roadmap that the header leaves unnamed: the first column where it holds
 * numbers, and the longest texts as the events.
 */
export function completeMapping(
  mapping: ColumnMapping,
  places: readonly ColumnPlace[],
  rows: readonly GridRow[],
): ColumnMapping {
  const contents = mapping.map((role, column) =>
    role === null
      ? rows.flatMap((row) => alignCells(row, places)[column]?.content ?? []).filter(({ raw }) => raw !== '')
      : [],
  )
  const completed = [...mapping]
  if (!mapping.includes('no') && mapping[0] === null && areNumbers(contents[0] ?? [])) completed[0] = 'no'
  if (!mapping.includes('title')) {
    const lengths = contents.map((texts, column) => (completed[column] === null ? averageLength(texts) : 0))
    const longest = lengths.indexOf(Math.max(...lengths))
    if ((lengths[longest] ?? 0) > 0) completed[longest] = 'title'
  }
  return completed
}

const isNumber = ({ text, number }: CellText) =>
  text === '' ? number !== null : /^\d+(?:\.\d+)*[.)]?$/u.test(text)

const areNumbers = (texts: readonly CellText[]) =>
  texts.length > 1 && texts.filter(isNumber).length * 2 > texts.length

const averageLength = (texts: readonly CellText[]) =>
  texts.reduce((sum, { text }) => sum + text.length, 0) / Math.max(texts.length, 1)
