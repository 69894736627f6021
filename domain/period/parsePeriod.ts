import { Cursor } from './Cursor'
import { sentence } from './grammar/sentence'
import type { Period, PeriodContext } from './Period'
import { readPieces } from './readPieces'
import { tokenise } from './tokenise'

/**
 * Reads a deadline expression as people write it («III-IV кварталы 2021г.», «ежеквартально до 25 числа последнего
 * месяца квартала»). The context gives the years that the words leave out. Never throws: what it cannot read is
 * `unknown`, and the words are kept in `text` exactly. Linear in the length of the text.
 *
 * 1. `tokenise` cuts the text into words, numbers and signs; `lookUp` tells what each word means (`lexicon`).
 * 2. `grammar/sentence` reads the tokens, rule by rule, as phrases (`Piece`): times, how often, ongoing, events.
 * 3. `readPieces` puts the phrases together; `timeList` shares the years out among times (`Time`) that name none.
 * 4. `resolve` finds the dates of each time, with the years of the context where there are none, and its doubts.
 * 5. `readTimes`, `readRecurrence` and `readRelative` make the Period of it that is returned.
 */
export function parsePeriod(text: string, context: PeriodContext): Period {
  const { pieces, unread } = sentence(new Cursor(tokenise(text)), text)
  return readPieces(pieces, unread, text, context)
}
