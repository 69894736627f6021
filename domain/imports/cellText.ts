import { cleanText } from '@/domain/text/cleanText'
import type { Block, Paragraph } from './ImportedDocument'

/** What one cell says: as written and cleaned. */
export type CellText = {
  /** As a reader of the document sees it: a line per paragraph, automatic numbers in front. */
  raw: string
  /** Cleaned, the lines joined by a space; automatic numbers are not text. */
  text: string
  /** The cleaned lines one by one, without numbers and bullets: a list inside the cell. */
  items: string[]
  /** The automatic number of the cell's first paragraph. */
  number: string | null
  emphasised: boolean
  wrongScript: boolean
  /** Every item of a typed list said "1.": the numbers were lost and are counted anew. */
  renumbered: boolean
}

const typedNumber = /^(\d{1,3})[.)]\s*(?=\D)/u
const bullet = /^[-–—•·▪◦●*]\s+/u

/** Reads the blocks of a cell (or any run of blocks); tables inside are read row by row as text. */
export function cellText(blocks: readonly Block[]): CellText {
  const paragraphs = blocks.flatMap(flatten)
  const lines = paragraphs
    .flatMap(({ text }) => text.split('\n').map(cleanText))
    .filter(({ text }) => text !== '')
  const written = lines.map(({ text }) => text)
  const renumbered = lostNumbers(written)
  const shown = renumbered ? countAnew(written) : written
  const filled = paragraphs.filter(({ text }) => text.trim() !== '')
  return {
    raw: paragraphs
      .map(({ number, text }) => (number ? `${number} ${text.trim()}` : text.trim()))
      .join('\n')
      .trim(),
    text: shown.join(' '),
    items: written.map((line) => line.replace(typedNumber, '').replace(bullet, '')),
    number: paragraphs[0]?.number ?? null,
    emphasised: filled.length > 0 && filled.every(({ emphasised }) => emphasised),
    wrongScript: lines.some(({ wrongScript }) => wrongScript),
    renumbered,
  }
}

function flatten(block: Block): Paragraph[] {
  if (block.kind === 'paragraph') return [block]
  return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(flatten)))
}

/** Conversions of lists to text leave "1." before every item. */
function lostNumbers(lines: readonly string[]): boolean {
  const numbers = lines.flatMap((line) => typedNumber.exec(line)?.[1] ?? [])
  return numbers.length > 1 && numbers.every((number) => number === '1')
}

function countAnew(lines: readonly string[]): string[] {
  let count = 0
  return lines.map((line) => line.replace(typedNumber, (found) => found.replace('1', String((count += 1)))))
}
