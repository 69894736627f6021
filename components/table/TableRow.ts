import type { SectionRows } from '@/domain/board/sectionRows'
import { tableColumns, type TableColumn } from '@/domain/board/tableColumns'

/** A row of the table: the head of a section, an item, or the place at a section's end where items are added. */
export type TableRow =
  | { key: string; kind: 'section'; sectionId: string; shown: number; all: number }
  | { key: string; kind: 'card'; cardId: string; sectionId: string }
  | { key: string; kind: 'add'; sectionId: string }

export const sectionKey = (sectionId: string) => `section:${sectionId}`
export const cardKey = (cardId: string) => `card:${cardId}`
export const addKey = (sectionId: string) => `add:${sectionId}`

/**
 * The rows of the table in the order of the document. `shown`: the cards that a filter leaves; sections without any are
 * left out then, and nothing is added where it might not be seen.
 */
export const tableRows = (
  sections: SectionRows[],
  shown: ReadonlySet<string> | null,
  mayAdd: boolean,
): TableRow[] =>
  sections.flatMap(({ sectionId, cardIds }): TableRow[] => {
    const left = shown ? cardIds.filter((id) => shown.has(id)) : cardIds
    if (shown && left.length === 0) return []
    return [
      ...(sectionId
        ? [
            {
              key: sectionKey(sectionId),
              kind: 'section' as const,
              sectionId,
              shown: left.length,
              all: cardIds.length,
            },
          ]
        : []),
      ...left.map((cardId) => ({ key: cardKey(cardId), kind: 'card' as const, cardId, sectionId })),
      ...(mayAdd && !shown ? [{ key: addKey(sectionId), kind: 'add' as const, sectionId }] : []),
    ]
  })

/** The columns in which a row has a cell of its own: the head of a section spans all but the №, «add» spans all. */
export const columnsOf = (row: TableRow): readonly TableColumn[] => {
  switch (row.kind) {
    case 'card':
      return tableColumns
    case 'section':
      return ['number', 'title']
    case 'add':
      return ['title']
  }
}

/** The cell of a row that stands in a column, be it spanned. */
export const cellIn = (row: TableRow, column: TableColumn): TableColumn =>
  columnsOf(row).includes(column) ? column : 'title'
