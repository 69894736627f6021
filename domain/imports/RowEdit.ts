import type { RoadmapRow, Stage } from './RoadmapReading'

/** What a person decided otherwise about a row of the preview. `left`: it does not become a card. */
export type RowEdit = {
  section?: string
  title?: string
  period?: string
  /** How the words of the period are to be understood (docs/decisions/0001). */
  override?: string
  responsible?: string
  documentKind?: string
  expectedResult?: string
  stage?: Stage | null
  left?: boolean
}

/** By rowKey, so that an edit stays with its row when columns are chosen anew. */
export type RowEdits = Readonly<Record<string, RowEdit>>

/** Where a row begins in the document. */
export const rowKey = ({ source }: Pick<RoadmapRow, 'source'>): string => `${source.table}-${source.rows[0]}`

/** Makes the same change to many rows. */
export const editRows = (edits: RowEdits, keys: Iterable<string>, change: RowEdit): RowEdits => ({
  ...edits,
  ...Object.fromEntries([...keys].map((key) => [key, { ...edits[key], ...change }])),
})
