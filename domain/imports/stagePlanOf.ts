import type { StagePlan, Threshold } from '@/domain/roadmap/Template'
import type { StagePlanItem, StatedThreshold } from './RoadmapReading'

/**
 * The stage plan of a document as the facts beside a board. Null where it is not one of the model's stages: rows that
 * are not numbered from 1 to 7, or are numbered twice. A plan without numbers counts its rows where it has seven.
 */
export function stagePlanOf(items: readonly StagePlanItem[]): StagePlan[] | null {
  const unnumbered = items.length === 7 && items.every(({ no }) => no === null)
  const plans = items.map((item, at) =>
    planOf(item, unnumbered ? at + 1 : Number(item.no?.replace(/\D+$/u, ''))),
  )
  const stages = new Set(plans.map(({ stage }) => stage))
  const proper = [...stages].every((stage) => Number.isInteger(stage) && stage >= 1 && stage <= 7)
  return plans.length > 0 && proper && stages.size === plans.length ? plans : null
}

const planOf = (item: StagePlanItem, stage: number): StagePlan => ({
  stage,
  name: item.title,
  duration: item.period.text,
  important: item.content,
  documents: item.documents.map(({ text, appendices }) => ({ title: text, appendices })),
  indicators: item.indicators.map(({ text, thresholds }) => ({
    text,
    thresholds: thresholds.flatMap(thresholdOf),
  })),
})

/** What is measured stands in the words alone. An upper bound ("не более") has no place among conditions to be reached. */
const thresholdOf = ({ op, value, unit }: StatedThreshold): Threshold[] =>
  op === '<=' ? [] : [{ metric: 'stated', op: op === '=' ? '==' : op, value, unit }]
