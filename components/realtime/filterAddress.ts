import { z } from 'zod'
import { dueChoices, type BoardFilter } from '@/domain/board/BoardFilter'
import type { Executor } from '@/domain/board/executor'
import { statuses } from '@/domain/board/status'

const known = <Value extends string>(values: readonly Value[], given: string[]): Value[] =>
  values.filter((value) => given.includes(value))

const isoDate = z.iso.date()
const readDate = (text: string | null): string | null => isoDate.safeParse(text).data ?? null

/** `person:…`, `organisation:…`, `role:…` or `text:…`. */
const writeExecutor = (executor: Executor): string => {
  switch (executor.kind) {
    case 'person':
    case 'organisation':
      return `${executor.kind}:${executor.id}`
    case 'role':
      return `role:${executor.role}`
    case 'text':
      return `text:${executor.text}`
  }
}

const readExecutor = (words: string): Executor[] => {
  const [, kind, rest = ''] = /^(person|organisation|role|text):(.+)$/su.exec(words) ?? []
  switch (kind) {
    case 'person':
    case 'organisation':
      return [{ kind, id: rest }]
    case 'role':
      return [{ kind, role: rest }]
    case 'text':
      return [{ kind, text: rest }]
    default:
      return []
  }
}

/** The filter that an address speaks of; what it cannot mean is ignored. */
export const readFilter = (query: URLSearchParams): BoardFilter => ({
  q: query.get('q') ?? '',
  lead: [...new Set(query.getAll('lead'))].flatMap(readExecutor),
  stage: [...new Set(query.getAll('stage'))].filter(Boolean),
  status: known(statuses, query.getAll('status')),
  due: known(dueChoices, query.getAll('due')),
  from: readDate(query.get('from')),
  to: readDate(query.get('to')),
})

/** Writes a filter into an address: one entry for each choice, none for what is empty. */
export const writeFilter = (query: URLSearchParams, filter: BoardFilter): void => {
  const { q, from, to, lead, ...choices } = filter
  const entries = { q: [q], lead: lead.map(writeExecutor), ...choices, from: [from], to: [to] }
  for (const [key, values] of Object.entries(entries)) {
    query.delete(key)
    for (const value of values) if (value) query.append(key, value)
  }
}
