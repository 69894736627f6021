import type { GatheredTable } from './gatherTables'
import { headingAbove } from './headingAbove'
import type { Item } from './Item'
import { readItems } from './readItems'

/**
 * Reads the roadmap tables one after another with the section that each stands in: the heading above it, or, where a
 * page break cut a table, the section that was open. Plain headings count only where several tables have one.
 */
export function readSections(tables: readonly GatheredTable[]): Item[] {
  const headings = tables.map(({ above }) => headingAbove(above))
  const common = headings.filter((heading) => heading !== null).length > 1
  const items: Item[] = []
  for (const [at, table] of tables.entries()) {
    const heading = headings[at]
    const named = heading && (heading.enumerated || common) ? heading.text : null
    const open = table.cut ? (items.at(-1)?.section ?? null) : null
    readItems(table, named ?? open, items)
  }
  return items
}
