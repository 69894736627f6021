import type { ColumnRole } from './columnNames'

export type ItemWarning =
  'wrong-script' | 'joined-rows' | 'inherited-cell' | 'renumbered-list' | 'hidden-row' | 'faulty-cell'

/** What stands in one column of an item; `number` is the automatic number of the cell's first paragraph. */
export type ItemCell = { text: string; raw: string; items: string[]; number: string | null }

/** One row of a roadmap before its words are understood: a text per role of its columns. */
export type Item = {
  section: string | null
  cells: Partial<Record<ColumnRole, ItemCell>>
  warnings: Set<ItemWarning>
  /** Where it was read: table and rows by position in the document. */
  table: number
  rows: number[]
}

/** Two cells of one item as one; `between` stands where both have words. */
export function togetherCells(one: ItemCell | undefined, other: ItemCell, between: string): ItemCell {
  const { text, raw, items, number } = other
  if (!one || one.raw === '') return { text, raw, items, number }
  if (raw === '') return one
  return {
    text: [one.text, text].filter((part) => part !== '').join(between),
    raw: `${one.raw}\n${raw}`,
    items: [...one.items, ...items],
    number: one.number,
  }
}
