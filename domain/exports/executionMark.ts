import type { Card } from '@/domain/board/Board'
import type { AnnexNames } from './AnnexNames'
import { dateWords } from './dateWords'

/** The mark of execution: what has become of the item, the real date, the reason. Empty while it is only planned. */
export const executionMark = ({ status, doneOn, reason }: Card, names: AnnexNames): string => {
  const state = status === 'planned' ? [] : [names.status(status), ...(doneOn ? [dateWords(doneOn)] : [])]
  return [state.join(' '), reason.trim()].filter((part) => part !== '').join(': ')
}
