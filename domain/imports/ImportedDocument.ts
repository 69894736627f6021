/**
 * A document as plain data, in reading order: what every file format is turned into before anything is understood.
 * Texts are as written; nothing is cleaned here. JSON-safe, so that a page can hold it and read it again.
 */
export type ImportedDocument = { blocks: Block[] }

export type Block = Paragraph | Table

export type Paragraph = {
  kind: 'paragraph'
  text: string
  /** The automatic number that Word shows in front of it ("2.1.", "IV.", "•"), or null outside a list. */
  number: string | null
  /** Styled as a heading, or wholly bold: how people mark the title of a part. */
  emphasised: boolean
}

export type Table = { kind: 'table'; rows: TableRow[] }

/** `header`: marked "repeat as header row on every page". */
export type TableRow = { header: boolean; cells: TableCell[] }

/**
 * One cell as it stands in its row: from grid column `column`, over `span` columns.
 * `continues`: the lower part of a vertically merged cell; its text is that of the cell above.
 */
export type TableCell = { column: number; span: number; continues: boolean; blocks: Block[] }
