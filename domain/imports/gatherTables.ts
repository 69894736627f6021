import { columnPlaces } from './alignCells'
import type { Flow, TableInFlow, TextInFlow } from './flowOf'
import type { GridRow } from './gridOf'
import { headingAbove } from './headingAbove'
import { headerTexts, type RecognisedTable } from './recogniseTable'
import type { ReadingChoices } from './RoadmapReading'

/** A table with what is known of it, its rows below the header, and the text between it and the table before. */
export type GatheredTable = RecognisedTable & {
  table: number
  rows: GridRow[]
  above: TextInFlow[]
  /** The table that this one goes on with, headed or not. */
  continues: number | null
  /** It goes on with nothing between: its first row may be the rest of the last one. */
  cut: boolean
  sheet: TableInFlow['sheet']
}

/**
 * Joins the tables that belong together: one without a header of its own, or with an empty or the same one, goes on
 * with the columns of the last table where no other text stands between. A person's choice overrides what is found.
 */
export function gatherTables(flow: Flow, choices: ReadingChoices): GatheredTable[] {
  const gathered: GatheredTable[] = []
  let above: TextInFlow[] = []
  for (const item of flow) {
    if (item.kind === 'text') {
      above.push(item)
      continue
    }
    const choice = choices.tables?.[item.table]
    gathered.push(choice ? chosen(item, above, choice) : goingOn(item, above, gathered.at(-1)))
    above = []
  }
  return gathered
}

type Choice = NonNullable<ReadingChoices['tables']>[number]

function chosen(
  { table, rows, recognised, sheet }: TableInFlow,
  above: TextInFlow[],
  choice: Choice,
): GatheredTable {
  const headerRows = choice.headerRows ?? recognised.headerRows
  const header = rows.slice(0, headerRows)
  const places = columnPlaces(headerRows > 0 ? header : rows)
  const body = rows.slice(headerRows)
  const cut = choice.cut ?? false
  return {
    table,
    above,
    kind: choice.kind,
    mapping: places.map((_, at) => choice.mapping[at] ?? null),
    headerRows,
    places,
    headers: headerTexts(header, places),
    rows: body,
    continues: null,
    cut,
    sheet,
  }
}

function goingOn(
  { table, rows, recognised, sheet }: TableInFlow,
  above: TextInFlow[],
  last: GatheredTable | undefined,
): GatheredTable {
  const own = {
    table,
    above,
    ...recognised,
    rows: rows.slice(recognised.headerRows),
    continues: null,
    cut: false,
    sheet,
  }
  const between = gapOf(above)
  if (!last || last.kind === 'other' || between === 'text') return own
  // A page break cuts a table of a text; what a workbook holds in two tables is two tables of whole rows.
  const joined = { continues: last.table, cut: between === 'nothing' && sheet === null }
  if (recognised.kind === last.kind) {
    // The same header again: the columns mean what they mean above, also where a person has said so.
    const isSame = recognised.headers.join('|') === last.headers.join('|')
    return isSame ? { ...own, ...joined, mapping: last.mapping } : own
  }
  const places = fittingPlaces(rows, last)
  if (recognised.kind !== 'other' || places === null) return own
  return { ...own, ...joined, kind: last.kind, mapping: last.mapping, headers: last.headers, places }
}

/** The columns of a half without a header: as many as in the first half, or at least the same width. */
function fittingPlaces(rows: readonly GridRow[], last: GatheredTable) {
  const own = columnPlaces(rows)
  if (own.length === last.places.length) return own
  const end = (places: typeof own) => Math.max(0, ...places.map(({ column, span }) => column + span))
  return own.length > 1 && own.length < last.places.length && end(own) === end(last.places)
    ? last.places
    : null
}

/** What stands between two tables: nothing but a page number or "Продолжение таблицы", a heading, or other text. */
function gapOf(above: readonly TextInFlow[]): 'nothing' | 'heading' | 'text' {
  const texts = above.filter(({ isSheet }) => !isSheet).map(({ content }) => content.text)
  const other = texts.filter((text) => !/^[\d\s–—-]*$|^(?:продолжение|окончание) /iu.test(text))
  if (other.length === 0) return 'nothing'
  return other.length === 1 && headingAbove(above) !== null ? 'heading' : 'text'
}
