import { foldForComparison } from '@/domain/text/foldForComparison'
import { ownCells, type GridCell, type GridRow } from './gridOf'

/** The row "1 2 3 4 5" under a header: every cell the number of its column. */
export function isColumnNumbers(row: GridRow): boolean {
  const texts = ownCells(row).map(({ content }) => content.text || (content.number ?? '').replace(/\D/gu, ''))
  const first = Number(texts[0])
  return (
    texts.length >= Math.max(2, row.cells.length - 1) &&
    (first === 1 || first === 2) &&
    texts.every((text, at) => text === String(first + at))
  )
}

/** A row of sums at the end of a table or of a section: "Итого" and figures. */
export function isTotal(row: GridRow): boolean {
  const [first, ...rest] = ownCells(row)
  if (!first || !/^(?:итого|всего)(?![а-яё])/iu.test(first.content.text)) return false
  return rest.every(({ content }) => !/\p{L}{4}/u.test(content.text))
}

/** A remark under the events, or the aim of a part above them: plain words over the table that are no event. */
export function isNote(row: GridRow): boolean {
  const [only, ...rest] = ownCells(row)
  if (!only || rest.length > 0 || only.span === 1 || only.content.emphasised) return false
  // A star in front is cleaned away as residue; around all of it, it is emphasis.
  const isStarred = /^\*[^*]+$/u.test(only.content.raw)
  return (
    isStarred ||
    /^(?:\*|примечани\S*|цел[ьи]\s*:|задач[аи]\s*:)/iu.test(only.content.text) ||
    only.content.text.length > 500
  )
}

/** Whether a row is the header again, or one row of a higher one: on every page by hand. */
export function headerAgain(headers: readonly string[]): (row: GridRow) => boolean {
  const known = headers.map(foldForComparison)
  const longest = Math.max(0, ...headers.map((header) => header.length))
  const isPart = ({ content }: GridCell) => {
    // Of thousands of rows nearly all end here.
    if (content.text.length > longest + 8) return false
    const text = foldForComparison(content.text)
    return known.some(
      (header) => header === text || header.startsWith(`${text} `) || header.endsWith(` ${text}`),
    )
  }
  return (row) => {
    const own = ownCells(row)
    return own.length > 1 && own.every(isPart)
  }
}

/** A prepared line that nobody has filled in: at most its number. */
export function isUnfilled(row: GridRow): boolean {
  const [only, ...rest] = ownCells(row)
  return !only || (rest.length === 0 && only.span === 1 && /^[\d.)\s№]*$/u.test(only.content.raw))
}
