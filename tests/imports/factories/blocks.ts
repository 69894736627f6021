import type { Block, ImportedDocument, Paragraph, Table, TableCell } from '@/domain/imports/ImportedDocument'

type Look = { number?: string; bold?: boolean }

/** A cell: its text (a line per paragraph), or with how many columns it covers; '^' goes on with the cell above. */
export type CellWords = string | (Look & { text: string; span?: number })

export const paragraph = (text: string, { number, bold }: Look = {}): Paragraph => ({
  kind: 'paragraph',
  text,
  number: number ?? null,
  emphasised: bold ?? false,
})

/** A table from rows of words; a row may be marked as a header that repeats. */
export function table(...rows: CellWords[][]): Table {
  return { kind: 'table', rows: rows.map((cells) => ({ header: false, cells: cellsOf(cells) })) }
}

function cellsOf(words: CellWords[]): TableCell[] {
  let column = 0
  return words.map((word) => {
    const cell = typeof word === 'string' ? { text: word } : word
    const span = cell.span ?? 1
    const blocks = cell.text === '^' ? [] : cell.text.split('\n').map((line) => paragraph(line, cell))
    column += span
    return { column: column - span, span, continues: cell.text === '^', blocks }
  })
}

/** A document of paragraphs (strings) and tables. */
export const documentOf = (...blocks: (Block | string)[]): ImportedDocument => ({
  blocks: blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)),
})
