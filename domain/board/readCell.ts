import type { Card } from './Board'
import type { CardEdit } from './editCard'
import type { Executor } from './executor'
import { longest, mostCoExecutors } from './longest'
import { splitExecutors } from './splitExecutors'
import type { Status } from './status'
import { hasLines, type TableColumn } from './tableColumns'

/** Why a cell does not take what is given to it. */
export type CellRefusal =
  | 'computed'
  | 'titleNeeded'
  | 'statusNeeded'
  | 'statusUnknown'
  | 'reasonNeeded'
  | 'tooMany'
  | 'nameShared'
  | { tooLong: number }

export type CellReading = { edit: CardEdit } | { status: Status } | { refused: CellRefusal }

/** What words stand for where the page knows better than the rules: names of people, and of statuses. */
export type CellNames = {
  /** Null where several people have the name: which of them is meant, only a person can say. */
  executorOf: (name: string) => Executor | null
  statusOf: (name: string) => Status | null
}

/** Words on one line, as a title and a period are. */
export const oneLine = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim()

const inLines = (words: string): string => words.replaceAll(/\r\n?/gu, '\n').trim()

const limited = (words: string, most: number, edit: CardEdit): CellReading =>
  words.length > most ? { refused: { tooLong: most } } : { edit }

/**
 * What words that are pasted into a cell of the table would change of its card, or why the cell does not take them.
 * Empty words empty the cell, as far as it may be empty. Nothing is written here.
 */
export const readCell = (
  column: TableColumn,
  given: string,
  card: Pick<Card, 'status'>,
  names: CellNames,
): CellReading => {
  const words = hasLines(column) ? inLines(given) : oneLine(given)
  switch (column) {
    case 'number':
      return { refused: 'computed' }
    case 'title':
      return words ? limited(words, longest.title, { title: words }) : { refused: 'titleNeeded' }
    case 'period':
      return limited(words, longest.period, { period: { text: words } })
    case 'documentKind':
    case 'expectedResult':
    case 'actualResult':
      return limited(words, longest.text, { [column]: words })
    case 'lead':
      return executorsIn(words ? [words] : [], names, ([lead]) => ({ lead }))
    case 'coExecutors': {
      const { lead, coExecutors } = splitExecutors(words)
      const all = [lead, ...coExecutors].flatMap((name) => name ?? [])
      return executorsIn(all, names, (executors) => ({ coExecutors: executors }))
    }
    case 'status': {
      const status = names.statusOf(words)
      if (status === null) return { refused: words ? 'statusUnknown' : 'statusNeeded' }
      return status === 'notDone' && card.status !== 'notDone' ? { refused: 'reasonNeeded' } : { status }
    }
  }
}

const executorsIn = (
  words: string[],
  { executorOf }: CellNames,
  edit: (executors: Executor[]) => CardEdit,
): CellReading => {
  if (words.length > mostCoExecutors) return { refused: 'tooMany' }
  if (words.some((name) => name.length > longest.executor)) return { refused: { tooLong: longest.executor } }
  const executors = words.map(executorOf)
  const known = executors.filter((executor) => executor !== null)
  return known.length < executors.length ? { refused: 'nameShared' } : { edit: edit(known) }
}
