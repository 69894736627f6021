import { foldForComparison } from '@/domain/text/foldForComparison'
import type { Stage } from './RoadmapReading'
import { stageEvidence } from './stageEvidence'

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii']
const stageNumber =
  /(?:^|\s)(?:этап\S*\s*(?:№\s*)?(\d|[ivх]+)(?![а-яa-z\d])|(\d|[ivх]+)(?:-?[йыя]+)?[\s.]*этап)/u

/** Fewer stages of their own say nothing: three parts "подготовительный, основной, заключительный" are no stages. */
const fewest = 4

/**
 * The stages that the sections of a document name themselves: numbered as stages of seven, or named after the work of
 * at least four stages in their order. Empty where the sections follow another plan.
 */
export function stagesOfSections(sections: readonly (string | null)[]): ReadonlyMap<string, Stage> {
  const distinct = [...new Set(sections)].filter((section) => section !== null)
  for (const read of [numbered, named]) {
    const stages = distinct.map(read)
    const rising = stages.every((stage, at) => stage !== null && stage > (stages[at - 1] ?? 0))
    if (rising && stages.length >= fewest)
      return new Map(distinct.map((section, at) => [section, stages[at] as Stage]))
  }
  return new Map()
}

function numbered(section: string): Stage | null {
  const found = stageNumber.exec(foldForComparison(section).replaceAll('х', 'x'))
  const digits = found?.[1] ?? found?.[2]
  if (digits === undefined) return null
  return toStage(roman.includes(digits) ? roman.indexOf(digits) + 1 : Number(digits))
}

function named(section: string): Stage | null {
  const evidence = stageEvidence(section)
  const most = Math.max(...evidence)
  const only = evidence.filter((sum) => sum === most).length === 1
  return most >= 3 && only ? toStage(evidence.indexOf(most) + 1) : null
}

const toStage = (count: number): Stage | null => (count >= 1 && count <= 7 ? (count as Stage) : null)
