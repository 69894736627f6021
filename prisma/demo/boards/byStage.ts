import type { Seed } from '@/domain/board/seedBoard'
import { schoolTemplate } from '@/domain/roadmap/schoolTemplate'

export type StageItem = Seed[number]['cards'][number] & { stage: number }

/** Items under the seven stages of the model, in their order. */
export const byStage = (items: StageItem[]): Seed =>
  schoolTemplate.stages.map(({ stage, name }) => ({
    title: name,
    stage,
    cards: items.filter((item) => item.stage === stage).map(({ stage: _, ...card }) => card),
  }))
