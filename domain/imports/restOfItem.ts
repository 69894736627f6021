import type { ColumnRole } from './columnNames'
import { togetherCells, type Item } from './Item'

/** How a table numbers its rows, and whether this row is the first after a page break that cut the table. */
export type Position = { numbered: boolean; cut: boolean }

/**
 * Whether a row is only the rest of the one before: it has no number and no title; or goes on in small letters with
 * neither time nor people; or a page break stands between and it has no number where rows have one, goes on in small
 * letters, or says neither when nor who.
 */
export function isRestOf(last: Item, item: Item, { numbered, cut }: Position): boolean {
  const has = (role: ColumnRole) => (item.cells[role]?.raw ?? '') !== ''
  const title = item.cells.title?.text ?? ''
  const bare = !has('period') && !has('responsible')
  if (has('no')) return false
  if (title === '') return true
  if (!cut) return bare && /^[\p{Ll}–—-]/u.test(title)
  const goesOn = /^\p{Ll}/u.test(title) && /^\p{Lu}/u.test(last.cells.title?.text ?? '')
  return numbered || goesOn || bare
}

/** Appends the rest cell by cell. */
export function joinRest(last: Item, rest: Item): void {
  for (const [role, cell] of Object.entries(rest.cells) as [ColumnRole, Item['cells'][ColumnRole]][]) {
    if (cell && role !== 'section') last.cells[role] = togetherCells(last.cells[role], cell, ' ')
  }
  for (const warning of rest.warnings) last.warnings.add(warning)
  last.warnings.add('joined-rows')
  last.rows.push(...rest.rows)
}
