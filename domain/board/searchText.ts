import { foldForComparison } from '@/domain/text/foldForComparison'
import type { Card } from './Board'
import type { Executor } from './executor'

/** Words as they are looked for: folded, without quotes. */
const plain = (text: string) => foldForComparison(text).replaceAll('"', '')

/**
 * What a search looks through, from several texts. A word with a hyphen is there twice, in one piece and in parts:
 * «план-график» is found by «планграфик» as well as by «план график».
 */
export const searchText = (texts: string[]): string => {
  const text = plain(texts.filter(Boolean).join('\n'))
  return text.includes('-') ? `${text.replaceAll('-', '')} ${text.replaceAll('-', ' ')}` : text
}

/** The words of a search, each of which has to occur somewhere in the text. */
export const searchWords = (q: string): string[] =>
  plain(q)
    .split(/[\s-]+/u)
    .filter(Boolean)

/** The text of a card without its №, which is not its own. Folded once for each state of a card. */
export const cardSearchText = (nameOf: (executor: Executor) => string): ((card: Card) => string) => {
  const known = new WeakMap<Card, string>()
  return (card) => {
    const found = known.get(card)
    if (found !== undefined) return found
    const { title, period, lead, coExecutors, documentKind, expectedResult, actualResult } = card
    const names = [lead, ...coExecutors].flatMap((executor) => executor ?? []).map(nameOf)
    const texts = [title, period.text, period.override ?? '', ...names]
    const text = searchText([...texts, documentKind, expectedResult, actualResult])
    known.set(card, text)
    return text
  }
}
