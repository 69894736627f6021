import { parsePeriod } from '@/domain/period/parsePeriod'
import type { PeriodContext } from '@/domain/period/Period'
import { contentsOf, numberIn } from './contentsOf'
import type { GatheredTable } from './gatherTables'
import { ownCells } from './gridOf'
import type { StagePlanItem, StatedThreshold } from './RoadmapReading'
import { isColumnNumbers } from './rowShapes'

/** The plan of the stages: name, duration, what matters, documents with appendix numbers, indicators with thresholds. */
export function readStagePlan(tables: readonly GatheredTable[], context: PeriodContext): StagePlanItem[] {
  return tables
    .filter(({ kind }) => kind === 'stages')
    .flatMap((table) =>
      table.rows
        .filter((row) => ownCells(row).length > 1 && !isColumnNumbers(row))
        .map((row) => {
          const content = contentsOf(row, table)
          return {
            no: numberIn(content('no')),
            title: content('title')?.text ?? '',
            period: parsePeriod(content('period')?.text ?? '', context),
            content: content('content')?.items ?? [],
            documents: (content('documentKind')?.items ?? []).map((text) => ({
              text,
              appendices: appendicesIn(text),
            })),
            indicators: (content('expectedResult')?.items ?? []).map((text) => ({
              text,
              thresholds: thresholdsIn(text),
            })),
          }
        }),
    )
}

/** "(Приложение 21 и 22)" -> [21, 22]. "Приложение в табл. виде, лист 1" names a sheet, no appendix. */
function appendicesIn(text: string): number[] {
  const found = /приложени\S*\s*№?\s*(\d+(?:\s*(?:,|и)\s*№?\s*\d+)*)/giu
  return [...text.matchAll(found)].flatMap(([, numbers = '']) => [...numbers.matchAll(/\d+/gu)].map(Number))
}

const amount =
  /(не менее,?(?: чем)?(?: на)?|не более,?(?: чем)?|до|свыше|более)?\s*(\d+(?:[.,]\d+)?)(?:\s*[-–]\s*\d+)?\s*(%|процент\S*)?/giu

/** Figures with a bound ("не менее 5 встреч") and shares ("100% участников"); years and list numbers are neither. */
function thresholdsIn(text: string): StatedThreshold[] {
  return [...text.matchAll(amount)].flatMap(([, bound, value = '', percent]): StatedThreshold[] => {
    if (!bound && !percent) return []
    const unit = percent ? 'percent' : 'count'
    return [{ op: opOf(bound, percent, Number(value)), value: Number(value.replace(',', '.')), unit }]
  })
}

function opOf(bound: string | undefined, percent: string | undefined, value: number): StatedThreshold['op'] {
  if (bound && /^(?:не более|до)/iu.test(bound)) return '<='
  return !bound && percent && value === 100 ? '=' : '>='
}
