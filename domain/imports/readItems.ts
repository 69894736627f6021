import { contentsOf } from './contentsOf'
import type { GatheredTable } from './gatherTables'
import type { GridRow } from './gridOf'
import type { Item } from './Item'
import { withItemNumbers } from './itemNumbers'
import { itemOfRow } from './itemOfRow'
import { isRestOf, joinRest } from './restOfItem'
import { isColumnNumbers, headerAgain, isNote, isTotal, isUnfilled } from './rowShapes'
import { sectionOfRow } from './sectionOfRow'

/**
 * Reads the rows of one roadmap table onto `items`, the items of the tables before it: skips repeated headers, column
 * numbers, sums and remarks, takes section rows as sections, joins what a page break cut.
 */
export function readItems(table: GatheredTable, startSection: string | null, items: Item[]): void {
  const isHeader = headerAgain(table.headers)
  const body = [...withItemNumbers(table).entries()].filter(
    ([, row]) => !isUnfilled(row) && !isColumnNumbers(row) && !isTotal(row) && !isNote(row) && !isHeader(row),
  )
  const numbered = hasNumbers(body, table) || (table.cut && Boolean(items.at(-1)?.cells.no?.raw))
  let section = startSection
  let previous = table.cut ? items.at(-1) : undefined
  for (const [at, [index, row]] of body.entries()) {
    const cut = table.cut && at === 0
    const heading = sectionOfRow(row, body[at + 1]?.[1], table, cut)
    if (heading !== null) {
      section = heading
      previous = undefined
      continue
    }
    const item = itemOfRow(row, table.headerRows + index, table, previous)
    if (previous && isRestOf(previous, item, { numbered, cut })) {
      joinRest(previous, item)
      continue
    }
    section = item.cells.section?.text || section
    item.section = section
    items.push(item)
    previous = item
  }
}

const hasNumbers = (rows: readonly [number, GridRow][], table: GatheredTable): boolean =>
  rows.some(([, row]) => /\d/u.test(contentsOf(row, table)('no')?.raw ?? ''))
