import type { Period, PeriodContext } from '@/domain/period/Period'
import { parsePeriod } from '@/domain/period/parsePeriod'
import type { Card } from './Board'

export type ReadPeriod = (card: Pick<Card, 'period'>) => Period

/**
 * Reads the periods of one roadmap's cards in its context: a person's correction where there is one, else the words
 * as written. Equal words are parsed once and give the same object, so that readers may compare by identity.
 */
export const periodReader = (context: PeriodContext): ReadPeriod => {
  const read = new Map<string, Period>()
  return ({ period }) => {
    const words = period.override ?? period.text
    const known = read.get(words)
    if (known) return known
    const parsed = parsePeriod(words, context)
    read.set(words, parsed)
    return parsed
  }
}
