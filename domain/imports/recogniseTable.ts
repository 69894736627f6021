import { columnPlaces, type ColumnPlace } from './alignCells'
import { completeMapping } from './completeMapping'
import { ownCells, type GridRow } from './gridOf'
import { mappingOfKind, recogniseColumns, type ColumnMapping, type TableKind } from './recogniseColumns'
import { isColumnNumbers } from './rowShapes'

export type RecognisedTable = {
  kind: TableKind
  mapping: ColumnMapping
  headers: string[]
  /** Rows up to and with the header; 0 where the table has none. */
  headerRows: number
  places: ColumnPlace[]
}

/** A title and a note may stand in rows above the header, seldom more. */
const searched = 8
const tallest = 3
/** A plan of the stages has a row for each; a longer table that looks like one lists events. */
const mostStages = 12

/** A header as found: `from` and `height` in rows. */
export type FoundHeader = {
  kind: Exclude<TableKind, 'other'>
  mapping: ColumnMapping
  headers: string[]
  places: ColumnPlace[]
  from: number
  height: number
}

/** Finds the header of a table, of one to three rows and not always the first; null where it has none. */
export function findHeader(rows: readonly GridRow[]): FoundHeader | null {
  for (let from = 0; from < Math.min(rows.length, searched); from += 1) {
    for (let height = headerHeight(rows, from); height > 0; height -= 1) {
      const header = rows.slice(from, from + height)
      const places = columnPlaces(header)
      const headers = headerTexts(header, places)
      const { kind, mapping } = recogniseColumns(headers)
      if (kind !== 'other') return { kind, mapping, headers, places, from, height }
    }
  }
  return null
}

/** Finds the header of a table and what its columns mean. */
export function recogniseTable(rows: readonly GridRow[]): RecognisedTable {
  const header = findHeader(rows)
  if (!header) {
    const places = columnPlaces(rows)
    return {
      kind: 'other',
      mapping: places.map(() => null),
      headers: places.map(() => ''),
      headerRows: 0,
      places,
    }
  }
  const { kind, mapping, headers, places, from, height } = header
  const found = { headers, headerRows: from + height, places }
  const body = rows.slice(from + height)
  const events = kind === 'stages' && body.length > mostStages
  if (kind !== 'roadmap' && !events) return { kind, mapping, ...found }
  const named = events ? mappingOfKind(headers, 'roadmap') : mapping
  return { kind: 'roadmap', mapping: completeMapping(named, places, body), ...found }
}

/** A header goes on in the next row where a cell is merged downwards, or where a wide cell is divided below. */
function headerHeight(rows: readonly GridRow[], from: number): number {
  let height = 1
  while (height < tallest) {
    const last = rows[from + height - 1]
    const next = rows[from + height]
    if (!last || !next || isColumnNumbers(next)) break
    const merged = next.cells.some(({ inherited }) => inherited) && ownCells(next).length > 0
    const divided = next.header && last.cells.some(({ span }) => span > 1) && last.cells.length > 1
    if (!merged && !divided && !standsUnderWide(next, last)) break
    height += 1
  }
  return height
}

/** Whether a row says nothing but what divides the wide cells above it ("начало" and "окончание" under "Сроки"). */
function standsUnderWide(row: GridRow, above: GridRow): boolean {
  const wide = above.cells.filter(({ span, content }) => span > 1 && content.text !== '')
  const own = ownCells(row)
  return (
    above.cells.length > 1 &&
    own.length > 1 &&
    own.every((cell) => cell.span === 1 && wide.some((over) => overlaps(cell, over)))
  )
}

/** The words over each column, from the top row down. */
export function headerTexts(header: readonly GridRow[], places: readonly ColumnPlace[]): string[] {
  return places.map((place) => {
    const over = header.flatMap(({ cells }) =>
      cells.filter((cell) => !cell.inherited && overlaps(cell, place)),
    )
    return over.flatMap(({ content }) => content.text || []).join(' ')
  })
}

const overlaps = (one: ColumnPlace, other: ColumnPlace) =>
  one.column < other.column + other.span && other.column < one.column + one.span
