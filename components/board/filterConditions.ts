import type { BoardFilter } from '@/domain/board/BoardFilter'
import type { Executor } from '@/domain/board/executor'
import { executorKey } from '@/domain/board/executorKey'
import { knownStages } from '@/domain/board/matchesFilter'
import type { Section } from '@/domain/board/Board'
import { formatDate } from '@/components/messages/formatDate'
import type { Translate } from '@/components/messages/createTranslate'
import { stageName } from './columnTitle'

/** One condition of a filter, in words, and the filter without it. */
export type Condition = { key: string; words: string; without: BoardFilter }

/** How many conditions a filter has beside its search. */
export const conditionCount = ({ lead, stage, status, due, from, to }: BoardFilter): number =>
  lead.length + stage.length + status.length + due.length + (from || to ? 1 : 0)

/** Adds a choice to a list, or takes it away. */
export const toggled = <Value>(list: Value[], value: Value): Value[] =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value]

/** How a choice of stage is called: the stage's name, or the section's own title. */
export const stageChoiceName = (choice: string, sections: Section[], t: Translate): string => {
  const own = sections.filter(({ id, stage }) => id === choice || `${stage}` === choice)
  const title = own.length === 1 ? own[0]?.title : undefined
  if (!/^[1-7]$/u.test(choice)) return title || t('board.firstSection')
  return `${t('board.stage', { stage: choice })}. ${title || stageName(Number(choice), t)}`
}

const periodWords = (from: string | null, to: string | null, t: Translate): string => {
  if (from && to) return t('period.span', { start: formatDate(from), end: formatDate(to) })
  return from
    ? t('period.since', { date: formatDate(from) })
    : t('period.until', { date: formatDate(to ?? '') })
}

/** The conditions of a filter as a reader names them, the search among them. */
export const conditionsOf = (
  filter: BoardFilter,
  sections: Section[],
  nameOf: (executor: Executor) => string,
  t: Translate,
): Condition[] => {
  const { q, lead, stage, status, due, from, to } = filter
  return [
    ...(q.trim()
      ? [{ key: 'q', words: t('filter.found', { q: q.trim() }), without: { ...filter, q: '' } }]
      : []),
    ...status.map((one) => ({
      key: one,
      words: t(`status.${one}`),
      without: { ...filter, status: toggled(status, one) },
    })),
    ...due.map((one) => ({
      key: one,
      words: t(`filter.due.${one}`),
      without: { ...filter, due: toggled(due, one) },
    })),
    ...(from || to
      ? [{ key: 'period', words: periodWords(from, to, t), without: { ...filter, from: null, to: null } }]
      : []),
    ...knownStages(stage, sections).map((one) => ({
      key: `stage-${one}`,
      words: stageChoiceName(one, sections, t),
      without: { ...filter, stage: toggled(stage, one) },
    })),
    ...lead.map((one) => ({
      key: executorKey(one),
      words: nameOf(one),
      without: { ...filter, lead: toggled(lead, one) },
    })),
  ]
}
