import type { z } from 'zod'
import type { CardChange, WordField } from './CardChange'
import { created, type CardFact } from './CardFact'
import { cardKeys, donePattern } from './cardKeys'
import { readPlace, readRow } from './register'

const wordFields: readonly string[] = [
  'title',
  'documentKind',
  'expectedResult',
  'actualResult',
  'reason',
] satisfies WordField[]

const isWordField = (key: string): key is WordField => wordFields.includes(key)

/**
 * What a kept fact says; null where it says nothing to a person: a place within the same column or section, where
 * the item came from, an empty value in place of none. Values that the key no longer allows are read as empty, as on
 * the board.
 */
export const readChange = (fact: CardFact): CardChange | null => {
  const change = tell(fact)
  return change && 'from' in change && JSON.stringify(change.from) === JSON.stringify(change.to)
    ? null
    : change
}

const tell = ({ key, before, after }: CardFact): CardChange | null => {
  if (isWordField(key)) return { kind: 'words', field: key, from: asWords(before), to: asWords(after) }
  switch (key) {
    case created:
      return { kind: 'created' }
    case 'deletedAt':
      return { kind: after ? 'binned' : 'restored' }
    case 'place':
      return { kind: 'status', from: readPlace(before).status, to: readPlace(after).status }
    case 'row':
      return { kind: 'section', from: readRow(before).sectionId, to: readRow(after).sectionId }
    case 'period':
      return { kind: 'period', from: asPeriod(before), to: asPeriod(after) }
    case 'lead':
      return { kind: 'executors', field: 'lead', from: oneOrNone(before), to: oneOrNone(after) }
    case 'coExecutors':
      return { kind: 'executors', field: 'coExecutors', from: several(before), to: several(after) }
    case 'doneOn':
      return { kind: 'doneOn', from: asDay(before), to: asDay(after) }
  }
  const [, occurrence] = donePattern.exec(key) ?? []
  return occurrence ? { kind: 'occurrence', key: occurrence, isDone: after === true } : null
}

const read = <Value>(schema: z.ZodType<Value>, raw: unknown, empty: Value): Value =>
  schema.safeParse(raw).data ?? empty

const asWords = (raw: unknown) => (typeof raw === 'string' ? raw : '')
const asPeriod = (raw: unknown) => read(cardKeys.period, raw, { text: '' })
const asDay = (raw: unknown) => read(cardKeys.doneOn, raw, null)
const several = (raw: unknown) => read(cardKeys.coExecutors, raw, [])
const oneOrNone = (raw: unknown) => {
  const lead = read(cardKeys.lead, raw, null)
  return lead ? [lead] : []
}
