import type { Executor } from '@/domain/board/executor'
import type { Status } from '@/domain/board/status'

/** What ids and closed words of a board are called in the document. Null: nobody that this board may name. */
export type AnnexNames = {
  person: (id: string) => string | null
  organisation: (id: string) => string | null
  role: (role: string) => string | null
  status: (status: Status) => string
}

/** An executor as printed. Whoever cannot be named is not left out: a row without its responsible would mislead. */
export const executorName = (executor: Executor, names: AnnexNames): string => {
  switch (executor.kind) {
    case 'person':
      return names.person(executor.id) ?? 'бывший участник'
    case 'organisation':
      return names.organisation(executor.id) ?? 'бывшая организация'
    case 'role':
      return names.role(executor.role) ?? executor.role
    case 'text':
      return executor.text
  }
}
