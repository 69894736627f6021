import type { Executor } from '@/domain/board/executor'
import type { Seed } from '@/domain/board/seedBoard'
import type { RoleName } from '@/domain/access/roles'
import type { RoadmapTemplate } from './Template'

const role = (name: RoleName): Executor => ({ kind: 'role', role: name })

/** A template as a board before it is one: a section per stage, an item with its words of the period and its roles. */
export const seedOfTemplate = (template: RoadmapTemplate): Seed =>
  template.stages.map(({ stage, name, items }) => ({
    title: name,
    stage,
    cards: items.map(({ title, period, lead, coExecutors = [] }) => ({
      title,
      period: { text: period },
      lead: role(lead),
      coExecutors: coExecutors.map(role),
    })),
  }))
