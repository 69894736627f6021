import type { RoleName } from '@/domain/access/roles'

/** A condition of an indicator. `per`: within what it is counted; shares are in percent. */
export type Threshold = {
  metric: string
  op: '>=' | '=='
  value: number | true
  unit: 'percent' | 'count' | 'boolean'
  per?: string
}

/** `appendices`: numbers of the appendices of the methodical material; `sheet`: of its table. */
export type StageDocument = { title: string; appendices: number[]; sheet?: number }

export type Indicator = { text: string; thresholds: Threshold[] }

/** What the stage panel shows beside the board. */
export type StagePlan = {
  /** 1 to 7, as the model counts them. */
  stage: number
  name: string
  duration: string
  important: string[]
  documents: StageDocument[]
  indicators: Indicator[]
}

export type TemplateItem = {
  /** Lasting: later versions of a template are compared by it. */
  id: string
  title: string
  /** Words without a year: they are read in the school year of the plan. */
  period: string
  lead: RoleName
  coExecutors?: RoleName[]
}

export type TemplateStage = StagePlan & { items: TemplateItem[] }

export type RoadmapTemplate = {
  id: string
  /** The document from which the items come, as one cites it. */
  source: string
  stages: TemplateStage[]
}
