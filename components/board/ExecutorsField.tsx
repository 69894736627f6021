'use client'

import { Building2, CircleUserRound, IdCard, Type, X } from 'lucide-react'
import { useMemo } from 'react'
import { roleNames } from '@/domain/access/roles'
import type { Executor } from '@/domain/board/executor'
import { longest } from '@/domain/board/longest'
import { useTranslate } from '@/components/messages/useTranslate'
import { Combobox, type Choice } from '@/components/ui/Combobox'
import { useBoard } from './BoardContext'
import { useExecutorName } from './useExecutorName'

const icons = { person: CircleUserRound, organisation: Building2, role: IdCard, text: Type }

const sameExecutor = (one: Executor, other: Executor) => JSON.stringify(one) === JSON.stringify(other)

type Props = {
  label: string
  value: Executor[]
  /** How many there may be: one responsible, many co-executors. */
  most: number
  write: (value: Executor[]) => void
  readOnly: boolean
}

/** Who is responsible: chosen from members, organisations and roles, or written in words. */
export const ExecutorsField = ({ label, value, most, write, readOnly }: Props) => {
  const t = useTranslate()
  const nameOf = useExecutorName()
  const options = useOptions()
  const free = options.filter(({ executor }) => !value.some((chosen) => sameExecutor(chosen, executor)))
  const choices: Choice[] = free.map(({ executor, group }) => ({
    key: JSON.stringify(executor),
    label: nameOf(executor),
    group,
  }))
  const add = (executor: Executor) => write(most === 1 ? [executor] : [...value, executor])
  return (
    <div role="group" aria-label={label} className="grid gap-1">
      <p className="text-2xs font-medium text-soft">{label}</p>
      {value.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {value.map((executor, index) => {
            const name = nameOf(executor)
            const Icon = icons[executor.kind]
            return (
              <li
                key={JSON.stringify(executor)}
                className="flex max-w-full items-start gap-1.5 rounded-md border border-line bg-hover py-1 pr-1 pl-2 text-sm"
              >
                <Icon size={14} aria-hidden className="mt-1 shrink-0 text-soft" />
                <span className="min-w-0 pr-1 break-words">{name}</span>
                {!readOnly && (
                  <button
                    type="button"
                    aria-label={t('executor.removeOne', { name })}
                    onClick={() => write(value.filter((_, at) => at !== index))}
                    className="grid size-6 shrink-0 place-items-center rounded text-soft hover:bg-line hover:text-ink"
                  >
                    <X size={14} aria-hidden />
                  </button>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {value.length === 0 && readOnly && <p className="text-sm text-soft">{t('common.none')}</p>}
      {!readOnly && (most === 1 || value.length < most) && (
        <Combobox
          label={label}
          placeholder={t('executor.search')}
          choices={choices}
          longest={longest.executor}
          wordsLabel={(text) => t('executor.asText', { text })}
          emptyLabel={t('executor.nothing')}
          onPick={({ key }) => {
            const picked = free.find(({ executor }) => JSON.stringify(executor) === key)
            if (picked) add(picked.executor)
          }}
          onWords={(text) => add({ kind: 'text', text })}
        />
      )}
    </div>
  )
}

const useOptions = (): { executor: Executor; group: string }[] => {
  const t = useTranslate()
  const { directory } = useBoard()
  return useMemo(
    () => [
      ...directory.people.map(({ id }) => ({
        executor: { kind: 'person' as const, id },
        group: t('executor.people'),
      })),
      ...directory.organisations.map(({ id }) => ({
        executor: { kind: 'organisation' as const, id },
        group: t('executor.organisations'),
      })),
      ...roleNames.map((role) => ({ executor: { kind: 'role' as const, role }, group: t('executor.roles') })),
    ],
    [directory, t],
  )
}
