'use client'

import { useId, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import { dueChoices } from '@/domain/board/BoardFilter'
import type { Executor } from '@/domain/board/executor'
import { executorKey } from '@/domain/board/executorKey'
import { statuses } from '@/domain/board/status'
import { foldForComparison } from '@/domain/text/foldForComparison'
import { useTranslate } from '@/components/messages/useTranslate'
import { Field, fieldClass } from '@/components/ui/Field'
import { useBoard } from './BoardContext'
import { stageChoiceName, toggled } from './filterConditions'
import type { FilterProps } from './FilterProps'
import { StatusIcon } from './StatusChip'
import { useSections } from './useBoardStore'
import { useExecutorName } from './useExecutorName'

/** Above so many people a list of them can be searched itself. */
const manyPeople = 8

/** Everything by which a board can be filtered, to be checked; each choice counts at once. */
export const FilterChoices = ({ filter, onChange }: FilterProps) => {
  const t = useTranslate()
  const sections = useSections()
  const stages = [...new Set(sections.map(({ id, stage }) => (stage === null ? id : `${stage}`)))]
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
      <div className="grid content-start gap-4">
        <Group title={t('filter.status')}>
          {statuses.map((status) => (
            <Check
              key={status}
              checked={filter.status.includes(status)}
              onChange={() => onChange({ ...filter, status: toggled(filter.status, status) })}
            >
              <StatusIcon status={status} size={14} />
              {t(`status.${status}`)}
            </Check>
          ))}
        </Group>
        <Group title={t('filter.deadline')}>
          {dueChoices.map((choice) => (
            <Check
              key={choice}
              checked={filter.due.includes(choice)}
              onChange={() => onChange({ ...filter, due: toggled(filter.due, choice) })}
            >
              {t(`filter.due.${choice}`)}
            </Check>
          ))}
        </Group>
        <Group title={t('filter.period')}>
          <div className="grid grid-cols-2 gap-2 px-1.5">
            {(['from', 'to'] as const).map((end) => (
              <Field key={end} label={t(`filter.${end}`)}>
                {(attributes) => (
                  <input
                    {...attributes}
                    type="date"
                    value={filter[end] ?? ''}
                    {...(end === 'from' && filter.to && { max: filter.to })}
                    {...(end === 'to' && filter.from && { min: filter.from })}
                    onChange={(event) => onChange({ ...filter, [end]: event.target.value || null })}
                    className={fieldClass}
                  />
                )}
              </Field>
            ))}
          </div>
        </Group>
      </div>
      <div className="grid content-start gap-4">
        {stages.length > 1 && (
          <Group title={t('filter.stage')}>
            {stages.map((choice) => (
              <Check
                key={choice}
                checked={filter.stage.includes(choice)}
                onChange={() => onChange({ ...filter, stage: toggled(filter.stage, choice) })}
              >
                {stageChoiceName(choice, sections, t)}
              </Check>
            ))}
          </Group>
        )}
        <LeadGroup filter={filter} onChange={onChange} />
      </div>
    </div>
  )
}

/** Those who are responsible for anything on this board. */
const LeadGroup = ({ filter, onChange }: FilterProps) => {
  const t = useTranslate()
  const people = useResponsible()
  const [typed, setTyped] = useState('')
  const words = foldForComparison(typed)
  const chosen = new Set(filter.lead.map(executorKey))
  const found = people.filter(({ key, name }) => chosen.has(key) || foldForComparison(name).includes(words))
  const toggle = (key: string, executor: Executor) =>
    onChange({
      ...filter,
      lead: chosen.has(key)
        ? filter.lead.filter((one) => executorKey(one) !== key)
        : [...filter.lead, executor],
    })
  return (
    <Group title={t('filter.lead')}>
      {people.length === 0 && <p className="px-1.5 text-sm text-soft">{t('filter.nobody')}</p>}
      {people.length > manyPeople && (
        <input
          type="text"
          aria-label={t('filter.leadSearch')}
          placeholder={t('filter.leadSearch')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className={`${fieldClass} mb-1`}
        />
      )}
      <div className="max-h-64 overflow-y-auto">
        {found.map(({ key, name, executor }) => (
          <Check key={key} checked={chosen.has(key)} onChange={() => toggle(key, executor)}>
            <span className="min-w-0 break-words">{name}</span>
          </Check>
        ))}
      </div>
    </Group>
  )
}

/** By name, each once: two who differ only in how they are written are one. */
const useResponsible = (): { key: string; name: string; executor: Executor }[] => {
  const { store } = useBoard()
  const nameOf = useExecutorName()
  const version = useSyncExternalStore(store.subscribeAll, store.version, store.version)
  return useMemo(() => {
    const found = new Map<string, Executor>()
    const seen = new Set<string>()
    for (const { card } of version >= 0 ? store.views() : []) {
      for (const executor of [card.lead, ...card.coExecutors]) {
        const written = JSON.stringify(executor)
        if (!executor || seen.has(written)) continue
        seen.add(written)
        const key = executorKey(executor)
        if (!found.has(key)) found.set(key, executor)
      }
    }
    return [...found]
      .map(([key, executor]) => ({ key, executor, name: nameOf(executor) }))
      .sort((a, b) => a.name.localeCompare(b.name, 'ru'))
  }, [store, version, nameOf])
}

const Group = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id} className="mb-1 px-1.5 text-2xs font-medium text-soft">
        {title}
      </p>
      {children}
    </div>
  )
}

const Check = (props: { checked: boolean; onChange: () => void; children: ReactNode }) => (
  <label className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded px-1.5 py-1 text-sm hover:bg-hover">
    <input
      type="checkbox"
      checked={props.checked}
      onChange={props.onChange}
      className="size-4 shrink-0 accent-accent"
    />
    {props.children}
  </label>
)
