import { isForeignHeader, rolesOfHeader, type ColumnRole } from './columnNames'

export const tableKinds = ['roadmap', 'workingGroup', 'stages', 'other'] as const

export type TableKind = (typeof tableKinds)[number]

/** Per logical column: what it means, or null. */
export type ColumnMapping = (ColumnRole | null)[]

export type RecognisedColumns = { kind: TableKind; mapping: ColumnMapping }

/** The roles that the columns of each kind of table may have, for recognising and for a person's choice. */
export const rolesOfKind: Record<TableKind, readonly ColumnRole[]> = {
  roadmap: [
    'no',
    'section',
    'title',
    'period',
    'responsible',
    'coExecutors',
    'documentKind',
    'expectedResult',
  ],
  workingGroup: ['no', 'name', 'position', 'duties'],
  stages: ['no', 'title', 'section', 'period', 'content', 'documentKind', 'expectedResult'],
  other: [],
}

/** Reads the texts of a header row: what kind of table stands under them, and which column is what. */
export function recogniseColumns(headers: readonly string[]): RecognisedColumns {
  const group = assign(headers, 'workingGroup')
  const roadmap = roadmapMapping(headers)
  if (isStagePlan(headers, roadmap)) return { kind: 'stages', mapping: stageMapping(headers) }
  if (
    group.includes('name') &&
    (group.includes('position') || group.includes('duties')) &&
    !roadmap.includes('period')
  )
    return { kind: 'workingGroup', mapping: group }
  if (isRoadmap(headers, roadmap)) return { kind: 'roadmap', mapping: roadmap }
  return { kind: 'other', mapping: headers.map(() => null) }
}

/** The mapping of a kind for headers that do not tell the kind by themselves. */
export const mappingOfKind = (headers: readonly string[], kind: TableKind): ColumnMapping =>
  kind === 'roadmap'
    ? roadmapMapping(headers)
    : kind === 'stages'
      ? stageMapping(headers)
      : assign(headers, kind)

/** The heaviest name first; a role goes to one column, save a period told in two ("начало", "окончание"). */
function assign(headers: readonly string[], kind: TableKind): ColumnMapping {
  const claims = headers
    .flatMap((header, column) => rolesOfHeader(header).map((claim) => ({ ...claim, column })))
    .filter(({ role }) => rolesOfKind[kind].includes(role))
    .sort((a, b) => b.weight - a.weight)
  const mapping: ColumnMapping = headers.map(() => null)
  for (const { role, column } of claims) {
    if (mapping[column] !== null) continue
    const taken = mapping.indexOf(role)
    if (taken < 0 || (role === 'period' && areEnds(headers[taken], headers[column]))) mapping[column] = role
  }
  return mapping
}

const areEnds = (one = '', other = '') =>
  /начал/iu.test(one + other) && /оконч|заверш|конец/iu.test(one + other)

/** Without another column for the events the one of the stages or directions holds them. */
function roadmapMapping(headers: readonly string[]): ColumnMapping {
  const mapping = assign(headers, 'roadmap')
  return mapping.includes('title') ? mapping : mapping.map((role) => (role === 'section' ? 'title' : role))
}

/** A list of events says what, and when or by whom; a weak "what" needs both. */
function isRoadmap(headers: readonly string[], mapping: ColumnMapping): boolean {
  const title = mapping.indexOf('title')
  const sure = rolesOfHeader(headers[title] ?? '').some(
    ({ role, weight }) => role === 'title' && weight >= 6.5,
  )
  const timed = mapping.includes('period')
  const owned = mapping.includes('responsible')
  const strangers = headers.filter(isForeignHeader).length
  if (title >= 0 && sure && strangers === 0) return timed || owned
  return timed && owned && strangers < 2 && (title >= 0 || headers.includes(''))
}

/** The plan of the seven stages: a row per stage, with what matters, documents and indicators; nobody is named. */
function isStagePlan(headers: readonly string[], roadmap: ColumnMapping): boolean {
  if (roadmap.includes('responsible') || headers.some((header) => /мероприят/iu.test(header))) return false
  if (!headers.some((header) => /этап/iu.test(header))) return false
  const mapping = stageMapping(headers)
  const parts = (['content', 'documentKind', 'expectedResult'] as const).filter((role) =>
    mapping.includes(role),
  )
  return mapping.includes('title') && parts.length >= 2
}

function stageMapping(headers: readonly string[]): ColumnMapping {
  const mapping = assign(headers, 'stages')
  const title = mapping.indexOf('title')
  const named = headers.findIndex(
    (header, at) => /этап/iu.test(header) && (mapping[at] === 'title' || mapping[at] === 'section'),
  )
  if (named < 0) return mapping
  return mapping.map((role, at) => {
    if (at === named) return 'title'
    if (at === title && !mapping.includes('content')) return 'content'
    return role === 'section' || at === title ? null : role
  })
}
