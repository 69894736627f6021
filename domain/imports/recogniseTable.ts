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

/** Finds the header of a table (of one to three rows, not always the first) and what its columns mean. */
export function recogniseTable(rows: readonly GridRow[]): RecognisedTable {
  for (let from = 0; from < Math.min(rows.length, searched); from += 1) {
    for (let tall = headerHeight(rows, from); tall > 0; tall -= 1) {
      const header = rows.slice(from, from + tall)
      const places = columnPlaces(header)
      const headers = headerTexts(header, places)
      const { kind, mapping } = recogniseColumns(headers)
      if (kind === 'other') continue
      const body = rows.slice(from + tall)
      const found = { headers, headerRows: from + tall, places }
      const events = kind === 'stages' && body.length > mostStages
      if (kind !== 'roadmap' && !events) return { kind, mapping, ...found }
      const named = events ? mappingOfKind(headers, 'roadmap') : mapping
      return { kind: 'roadmap', mapping: completeMapping(named, places, body), ...found }
    }
  }
  const places = columnPlaces(rows)
  return {
    kind: 'other',
    mapping: places.map(() => null),
    headers: places.map(() => ''),
    headerRows: 0,
    places,
  }
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
    if (!merged && !divided) break
    height += 1
  }
  return height
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
