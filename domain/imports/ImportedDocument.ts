/**
 * A document as plain data, in reading order: what every file format is turned into before anything is understood.
 * Texts are as written; nothing is cleaned here. JSON-safe, so that a page can hold it and read it again.
 */
export type ImportedDocument = { blocks: Block[]; notices?: Notice[] }

export type Block = Paragraph | Table

export type Paragraph = {
  kind: 'paragraph'
  text: string
  /** The automatic number that Word shows in front of it ("2.1.", "IV.", "•"), or null outside a list. */
  number: string | null
  /** Styled as a heading, or wholly bold: how people mark the title of a part. */
  emphasised: boolean
  /** The name of a sheet, on which the next table stands. */
  sheet?: true
}

/** `sheet`: the name of the sheet on which it stands, in a workbook. */
export type Table = { kind: 'table'; rows: TableRow[]; sheet?: string }

/**
 * `header`: marked "repeat as header row on every page". In a workbook: `number` is what stands at the row's left
 * edge, `hidden` that it is not shown (by hand, or by a filter).
 */
export type TableRow = { header: boolean; cells: TableCell[]; number?: number; hidden?: true }

/**
 * One cell as it stands in its row: from grid column `column`, over `span` columns.
 * `continues`: the lower part of a vertically merged cell; its text is that of the cell above.
 * `faulty`: an error, or a formula that no program has computed: no words of a person.
 */
export type TableCell = { column: number; span: number; continues: boolean; blocks: Block[]; faulty?: true }

/** What of a file was left unread, and has to be told: nothing goes missing in silence. */
export type Notice =
  | { kind: 'hidden-sheet'; sheet: string }
  /** `columns`: their letters, with their first words where they have any. */
  | { kind: 'hidden-columns'; sheet: string; columns: string[] }
  /** Only so many columns of the table were read. */
  | { kind: 'wide-table'; sheet: string; columns: number }
