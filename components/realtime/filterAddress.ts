import { z } from 'zod'
import { dueChoices, type BoardFilter } from '@/domain/board/BoardFilter'
import { executorOfKey } from '@/domain/board/executorKey'
import { statuses } from '@/domain/board/status'

const known = <Value extends string>(values: readonly Value[], given: string[]): Value[] =>
  values.filter((value) => given.includes(value))

const isoDate = z.iso.date()
const readDate = (text: string | null): string | null => isoDate.safeParse(text).data ?? null

/** The filter that an address speaks of; what it cannot mean is ignored. */
export const readFilter = (query: URLSearchParams): BoardFilter => ({
  q: query.get('q') ?? '',
  lead: [...new Set(query.getAll('lead'))].filter((key) => executorOfKey(key)),
  stage: [...new Set(query.getAll('stage'))].filter(Boolean),
  status: known(statuses, query.getAll('status')),
  due: known(dueChoices, query.getAll('due')),
  from: readDate(query.get('from')),
  to: readDate(query.get('to')),
})

/** Writes a filter into an address: one entry for each choice, none for what is empty. */
export const writeFilter = (query: URLSearchParams, filter: BoardFilter): void => {
  for (const [key, value] of Object.entries(filter)) {
    query.delete(key)
    const entries = Array.isArray(value) ? value : [value]
    for (const entry of entries) if (entry) query.append(key, entry)
  }
}
