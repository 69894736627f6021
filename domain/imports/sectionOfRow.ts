import { alignCells } from './alignCells'
import { contentsOf } from './contentsOf'
import type { GatheredTable } from './gatherTables'
import { ownCells, type GridCell, type GridRow } from './gridOf'

const part = '(?:раздел|этап|блок|модуль|направление|часть|глава|подготовительн|основной|заключительн|итогов)'
const enumerated = new RegExp(`^(?:[IVX]+(?:[.)\\s]|$)|${part}|\\d+(?:-?[йыя]+)? ${part})`, 'iu')
const number =
  /^(?:(?:раздел|этап|блок|модуль|направление|часть|глава)\s*)?(?:№\s*)?(?:[IVX]+|\d+(?:\.\d+)*)[.):]?$/iu

/**
 * The full heading where a row only opens a section, else null. Three ways are in use: one cell merged over the
 * columns; the words in one cell with the rest empty; a number and the words. `next` is the row below; `cut` says that
 * a page break stands above, where a lone cell is more likely the rest of a row.
 */
export function sectionOfRow(
  row: GridRow,
  next: GridRow | undefined,
  table: GatheredTable,
  cut: boolean,
): string | null {
  const own = ownCells(row)
  const [first, second] = own
  if (!first || own.length > 2 || row.cells.some(({ inherited, orphan }) => inherited || orphan)) return null
  if (second) return numberedHeading(first, second, next, table)
  const text = words(first)
  if (first.span > 1 && first.span * 2 > width(row)) return text
  if (!/\p{L}{2}/u.test(text)) return null
  const role = table.mapping[alignCells(row, table.places).indexOf(first)]
  if (role === 'no') return text
  if (role !== 'title' && role !== 'section') return null
  if (enumerated.test(text) || first.content.emphasised || text === text.toUpperCase()) return text
  const isFull = next !== undefined && ownCells(next).length >= Math.min(3, next.cells.length)
  return !cut && isFull && /^\p{Lu}/u.test(text) ? text : null
}

function numberedHeading(
  first: GridCell,
  second: GridCell,
  next: GridRow | undefined,
  table: GatheredTable,
): string | null {
  const no = table.mapping.indexOf('no')
  const label = first.content.text || (first.content.number ?? '')
  if (no < 0 || first.column > 0 || !number.test(label) || !/\p{L}{2}/u.test(second.content.text)) return null
  const roman = !/\d/u.test(label)
  const emphasised = second.content.emphasised && (first.content.emphasised || first.content.text === '')
  if (second.span === 1 && !roman && !emphasised && !opens(label, next, table)) return null
  return `${label}${/^[IVX\d.]*[IVX\d]$/iu.test(label) ? '.' : ''} ${second.content.text}`
}

/** "3" opens a section when "3.1" follows. */
function opens(label: string, next: GridRow | undefined, table: GatheredTable): boolean {
  const below = next && contentsOf(next, table)('no')
  const stem = `${label.replace(/\D+$/u, '')}.`
  const text = below?.text || below?.number || ''
  return text.startsWith(stem) && /\d/u.test(text.slice(stem.length))
}

const words = ({ content }: GridCell) =>
  content.number && content.number !== '•' && content.text !== ''
    ? `${content.number} ${content.text}`
    : content.text

const width = (row: GridRow) => row.cells.reduce((sum, { span }) => sum + span, 0)
