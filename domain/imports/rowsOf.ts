import type { Period, PeriodContext } from '@/domain/period/Period'
import { longest } from '@/domain/board/longest'
import type { ColumnRole } from './columnNames'
import type { Item } from './Item'
import { proposeStages } from './proposeStages'
import { readPeriods } from './readPeriods'
import type { RoadmapRow, RowWarning, Stage } from './RoadmapReading'
import { stagesOfSections } from './stagesOfSections'

/** Understands the items of a roadmap: periods in their context, stages from the document or proposed, doubts. */
export function rowsOf(items: readonly Item[], context: PeriodContext): RoadmapRow[] {
  const periods = readPeriods(
    items.map((item) => textOf(item, 'period') ?? ''),
    context,
  )
  const stated = stagesOfSections(items.map(({ section }) => section))
  const proposed = proposeStages(items.map((item) => ({ title: titleOf(item), section: item.section })))
  const keys = new Map<string, number>()
  return items.flatMap((item, at): RoadmapRow[] => {
    const period = periods[at]
    if (!period) return []
    const no = numberOf(item)
    const key = `${item.section}|${no}`
    keys.set(key, (keys.get(key) ?? 0) + 1)
    const repeated = no !== null && (keys.get(key) ?? 0) > 1 && !item.warnings.has('inherited-cell')
    return [
      {
        section: item.section,
        no,
        title: titleOf(item),
        period,
        responsible: textOf(item, 'responsible'),
        coExecutors: textOf(item, 'coExecutors'),
        documentKind: textOf(item, 'documentKind'),
        expectedResult: textOf(item, 'expectedResult'),
        ...stageOf(stated.get(item.section ?? ''), proposed[at] ?? null),
        warnings: [...warningsOf(item, period), ...(repeated ? (['repeated-number'] as const) : [])],
        source: { table: item.table, rows: item.rows, raw: rawOf(item) },
      },
    ]
  })
}

const textOf = (item: Item, role: ColumnRole) => item.cells[role]?.text ?? null

/** Without the marks of footnotes, whose texts stand elsewhere ("базы наставляемых⁶"). */
const titleOf = (item: Item) => {
  const title = textOf(item, 'title') ?? ''
  return /[¹²³⁰⁴-⁹]/u.test(title) ? title.replace(/(?<=\p{L}{3})[¹²³⁰⁴-⁹]+/gu, '') : title
}

/** As typed; an automatic number without its dot; in a table without numbers the automatic number of the title. */
function numberOf({ cells }: Item): string | null {
  if (cells.no?.text) return cells.no.text
  const single = cells.title?.items.length === 1 ? cells.title.number : null
  const automatic = (cells.no ? cells.no.number : single)?.replace(/[.)\s]+$/u, '')
  return automatic && automatic !== '•' ? automatic : null
}

function stageOf(
  stated: Stage | undefined,
  proposed: Stage | null,
): Pick<RoadmapRow, 'stage' | 'stageSource'> {
  if (stated) return { stage: stated, stageSource: 'document' }
  return { stage: proposed, stageSource: proposed === null ? null : 'proposal' }
}

function warningsOf(item: Item, period: Period): RowWarning[] {
  const warnings: RowWarning[] = [...period.warnings, ...item.warnings]
  const title = titleOf(item)
  if (item.cells.period && period.text === '') warnings.push('no-period')
  else if (period.text !== '' && period.kind === 'unknown') warnings.push('unknown-period')
  if (title === '') warnings.push('no-title')
  if (title.length > longest.title) warnings.push('title-too-long')
  return warnings
}

const rawOf = ({ cells }: Item) =>
  Object.fromEntries(
    Object.entries(cells).map(([role, { raw }]) => [role, raw]),
  ) as RoadmapRow['source']['raw']
