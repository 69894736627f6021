import { foldForComparison } from '@/domain/text/foldForComparison'
import type { Executor } from './executor'

/** `person:…`, `organisation:…`, `role:…` or `text:…`: the same for two executors that a reader takes for the same. */
export const executorKey = (executor: Executor): string => {
  switch (executor.kind) {
    case 'person':
    case 'organisation':
      return `${executor.kind}:${executor.id}`
    case 'role':
      return `role:${executor.role}`
    case 'text':
      return `text:${foldForComparison(executor.text)}`
  }
}

/** The executor that a key speaks of, its words folded; null for what is no key. */
export const executorOfKey = (key: string): Executor | null => {
  const [, kind, rest] = /^(person|organisation|role|text):(.+)$/su.exec(key) ?? []
  if (rest === undefined) return null
  switch (kind) {
    case 'person':
    case 'organisation':
      return { kind, id: rest }
    case 'role':
      return { kind, role: rest }
    default:
      return { kind: 'text', text: rest }
  }
}
