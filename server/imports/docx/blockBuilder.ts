import type { Block, Table, TableCell } from '@/domain/imports/ImportedDocument'
import type { ParagraphStyle } from '@/server/imports/docx/readStyles'
import { ImportError } from '@/server/imports/ImportError'
import { limits } from '@/server/imports/limits'

export type BodyContext = {
  styleOf: (styleId: string | null) => ParagraphStyle
  nextNumber: (numId: string, level: number) => string | null
}

type ParagraphDraft = {
  text: string
  styleId: string | null
  numId: string | null
  level: number | null
  run: { bold: boolean | null; hidden: boolean } | null
  bold: boolean
  plain: boolean
  /** Text boxes anchored here are read after the paragraph. */
  boxes: Block[]
}

type RowDraft = { header: boolean; deleted: boolean; column: number; cells: TableCell[] }
type CellDraft = { span: number; continues: boolean; absorbed: boolean }

/** A flow of blocks: the body, a cell (`cell` set) or a text box. */
type Story = {
  blocks: Block[]
  paragraph: ParagraphDraft | null
  table: (Table & { row: RowDraft | null }) | null
  cell: CellDraft | null
}

const newStory = (cell: CellDraft | null = null): Story => ({
  blocks: [],
  paragraph: null,
  table: null,
  cell,
})

/** Builds blocks from the events of a document part; knows nesting (cells, tables in cells, text boxes), not XML. */
export class BlockBuilder {
  private story = newStory()
  private readonly outer: Story[] = []
  private cells = 0

  constructor(private readonly context: BodyContext) {}

  /** The blocks of the body so far. */
  get blocks(): Block[] {
    return (this.outer[0] ?? this.story).blocks
  }

  get paragraph(): ParagraphDraft | null {
    return this.story.paragraph
  }

  /** The row that is open between its cells. */
  get row(): RowDraft | null {
    return this.story.table?.row ?? null
  }

  get cell(): CellDraft | null {
    return this.story.cell
  }

  write(text: string): void {
    const { paragraph } = this.story
    if (!paragraph?.run || paragraph.run.hidden) return
    paragraph.text += text
    if (text.trim() === '') return
    const bold = paragraph.run.bold ?? this.context.styleOf(paragraph.styleId).bold
    if (bold) paragraph.bold = true
    else paragraph.plain = true
  }

  startParagraph(): void {
    const draft = {
      text: '',
      styleId: null,
      numId: null,
      level: null,
      run: null,
      bold: false,
      plain: false,
      boxes: [],
    }
    this.story.paragraph = draft
  }

  startRun(): void {
    if (this.paragraph) this.paragraph.run = { bold: null, hidden: false }
  }

  endParagraph(): void {
    const { paragraph, blocks } = this.story
    if (!paragraph) return
    const style = this.context.styleOf(paragraph.styleId)
    const numId = paragraph.numId ?? style.numId
    const number =
      numId && numId !== '0' ? this.context.nextNumber(numId, paragraph.level ?? style.level) : null
    const emphasised = style.heading || (paragraph.bold && !paragraph.plain)
    blocks.push({ kind: 'paragraph', text: paragraph.text, number, emphasised }, ...paragraph.boxes)
    this.story.paragraph = null
  }

  startBox(): void {
    this.enter(newStory())
  }

  endBox(): void {
    const { blocks } = this.leave()
    if (this.story.paragraph) this.story.paragraph.boxes.push(...blocks)
    else this.story.blocks.push(...blocks)
  }

  startTable(): void {
    this.story.table = { kind: 'table', rows: [], row: null }
  }

  endTable(): void {
    const { table, blocks } = this.story
    if (table) blocks.push({ kind: 'table', rows: table.rows })
    this.story.table = null
  }

  startRow(): void {
    if (this.story.table) this.story.table.row = { header: false, deleted: false, column: 0, cells: [] }
  }

  endRow(): void {
    const { table } = this.story
    if (!table?.row) return
    const { header, cells, deleted } = table.row
    if (!deleted) table.rows.push({ header, cells })
    table.row = null
  }

  startCell(): void {
    this.cells += 1
    if (this.cells > limits.tableCells) throw new ImportError('too-many-cells', `over ${limits.tableCells}`)
    this.enter(newStory({ span: 1, continues: false, absorbed: false }))
  }

  endCell(): void {
    const { cell, blocks } = this.leave()
    const { row } = this
    if (!cell || !row) return
    const before = row.cells.at(-1)
    if (cell.absorbed && before) before.span += cell.span
    else row.cells.push({ column: row.column, span: cell.span, continues: cell.continues, blocks })
    row.column += cell.span
  }

  private enter(story: Story): void {
    this.outer.push(this.story)
    this.story = story
  }

  private leave(): Story {
    const left = this.story
    this.story = this.outer.pop() ?? newStory()
    return left
  }
}
