import { foldForComparison } from '@/domain/text/foldForComparison'
import type { Executor } from './executor'

/** The same for two executors that a reader takes for the same: words do not differ by case or white space. */
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
