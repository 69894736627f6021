import { splitExecutors, type ExecutorWords } from './splitExecutors'

/**
 * Writes the cell "Ответственный исполнитель / соисполнители" so that `splitExecutors` reads the same out of it:
 * with commas, as orders do; with semicolons where a name has a comma of its own ("Иванова А. А., методист; …").
 * Only a name with a semicolon or an unclosed quote of its own can be read otherwise.
 */
export const joinExecutors = (executors: ExecutorWords): string => {
  const lead = executors.lead === null ? null : oneLine(executors.lead)
  const coExecutors = executors.coExecutors.map(oneLine)
  const names = lead === null ? coExecutors : [lead, ...coExecutors]
  if (names.length === 0) return ''
  const label = lead === null ? 'Соисполнители: ' : ''
  const withCommas = label + names.join(', ')
  if (reads(withCommas, lead, coExecutors)) return withCommas
  return label + (names.length === 1 ? `${names[0]};` : names.join('; '))
}

const oneLine = (name: string) => name.replace(/\s+/gu, ' ').trim()

const reads = (cell: string, lead: string | null, coExecutors: string[]): boolean => {
  const read = splitExecutors(cell)
  return read.lead === lead && JSON.stringify(read.coExecutors) === JSON.stringify(coExecutors)
}
