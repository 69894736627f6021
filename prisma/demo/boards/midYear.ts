import type { Executor } from '@/domain/board/executor'
import { readBoard } from '@/domain/board/readBoard'
import { tickOccurrence } from '@/domain/board/tickOccurrence'
import { addDays } from '@/domain/period/calendar'
import type { IsoDate } from '@/domain/period/Period'
import { schoolTemplate } from '@/domain/roadmap/schoolTemplate'
import { seedOfTemplate } from '@/domain/roadmap/seedOfTemplate'
import type { DemoRoadmap } from '../Demo'
import { inMonth, monthFrom, monthly, planOf, until } from '../words'
import type { StageItem } from './byStage'

/** Months before and after the present one over which the items of the template are spread. */
const first = -5
const last = 4

/** Places of items in the template that have a course of their own. */
const own = { assessment: 8, experts: 13, questionnaire: 16, meetings: 22, invitations: 27 }

/** The school template half way through: half of it is behind, one stage is in full swing. */
export const midYear: DemoRoadmap = (today, person) => {
  const template = seedOfTemplate(schoolTemplate)
  const total = template.reduce((sum, { cards }) => sum + cards.length, 0)
  const [deputy, curator, group] = [person('zavuch101'), person('kurator101'), person('gruppa101')]
  /** Who acts for the deputy head in a stage of the model. */
  const deputies: Record<number, Executor> = { 2: curator, 3: group, 6: curator }
  const named = (executor: Executor, stage: number | null): Executor => {
    if (executor.kind !== 'role') return executor
    if (executor.role === 'deputyHead') return deputies[stage ?? 0] ?? deputy
    return executor.role === 'psychologist' ? person('psiholog101') : executor
  }
  let item = 0
  const seed = template.map(({ title, stage, cards }) => ({
    title,
    stage,
    cards: cards.map((card) => {
      const month = first + Math.floor((item * (last - first + 1)) / total)
      return {
        ...card,
        ...(card.lead && { lead: named(card.lead, stage) }),
        coExecutors: (card.coExecutors ?? []).map((executor) => named(executor, stage)),
        ...course(item++, month, today),
      }
    }),
  }))
  return {
    title: 'Дорожная карта внедрения целевой модели наставничества в школе № 101',
    plan: planOf(today, first, last),
    order: { number: '101-од', date: addDays(monthFrom(today, first), 3) },
    stages: schoolTemplate.stages.map(({ items: _, ...stage }) => stage),
    seed,
    since: (doc) => {
      const meetings = readBoard(doc).cards[own.meetings]
      for (let month = first + 1; meetings && month < -1; month++)
        tickOccurrence(doc, meetings.id, monthFrom(today, month).slice(0, 7), true)
    },
  }
}

type Course = Pick<
  StageItem,
  'period' | 'status' | 'doneOn' | 'documentKind' | 'expectedResult' | 'actualResult' | 'reason'
>

/** What has become of the item with this place in the template, which belongs into this month. */
const course = (item: number, month: number, today: IsoDate): Course => {
  const period = { text: inMonth(today, month) }
  switch (item) {
    case own.assessment:
      return {
        period,
        status: 'notDone',
        reason:
          'Методику оценки согласовали поздно: оценены 7 наставляемых из 12, остальные уже начали работу.',
      }
    case own.experts:
      return {
        period,
        status: 'review',
        actualResult: 'Список экспертов и материалов готов, ждёт утверждения',
      }
    case own.questionnaire:
      return { period, status: 'doing', actualResult: 'Анкеты сдали две трети участников' }
    case own.meetings:
      return {
        period: { text: monthly(today, first + 1, last) },
        status: 'doing',
        documentKind: 'Дневник наставника и наставляемого',
        expectedResult: 'После каждой встречи пара записывает, что получилось и что дальше',
      }
    case own.invitations:
      return {
        period,
        status: 'cancelled',
        reason: 'Праздник проведём для своих: зал на ремонте, гостей принять негде.',
      }
  }
  if (month < 0) return { period, status: 'done', doneOn: addDays(monthFrom(today, month), 8 + (item % 15)) }
  if (month > 0) return { period, status: 'planned' }
  return { period: { text: until(today, 3 * (item % 4)) }, status: item % 2 ? 'doing' : 'review' }
}
