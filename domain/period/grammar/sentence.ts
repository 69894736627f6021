import type { Cursor } from '../Cursor'
import type { Piece, Said, Unread } from '../Piece'
import type { Token } from '../Token'
import type { Tag } from '../Word'
import { aside } from './asides'
import { elsewhere } from './elsewhere'
import { ongoing } from './ongoing'
import { limit, range, within } from './ranges'
import { recurrence } from './recurrences'
import { relative } from './relative'

/** Nouns of time that, left over, may or may not have meant one: «неделя науки», «Учитель года». */
const DOUBTFUL: Tag[] = [
  'week',
  'decade',
  'monthNoun',
  'quarter',
  'term',
  'trimester',
  'halfyear',
  'monthday',
]
/** Words that always bear on a date: left over, the rest cannot be trusted. */
const SERIOUS: Tag[] = ['month', 'until', 'later', 'earlier', 'through', 'after', 'before', 'within', 'times']

function phrase(c: Cursor, text: (from: number, until: number) => string): Said | null {
  const said = recurrence(c)
  if (said) return { type: 'often', often: said }
  const goesOn = ongoing(c)
  if (goesOn) return goesOn
  const times = limit(c) ?? range(c) ?? within(c)
  if (times) return { type: 'times', times }
  return relative(c, text) ?? elsewhere(c, text)
}

/** Whether a rule may begin here: most words and signs begin none, and need not be tried with each. */
function mayBegin({ type, word, roman }: Token): boolean {
  return type === 'number' || type === 'sign' || word !== null || roman > 0
}

/**
 * Reads a whole expression as a row of phrases. Words that say nothing about time are passed over; `unread` tells
 * whether something was passed over that may.
 */
export function sentence(c: Cursor, source: string): { pieces: Piece[]; unread: Unread } {
  const text = (from: number, until: number) => source.slice(from, until)
  const pieces: Piece[] = []
  let unread: Unread = c.tokens.some(({ type, doubtful }) => type === 'number' && doubtful)
    ? 'doubtful'
    : 'nothing'
  let depth = 0
  let joined = false
  while (!c.ended) {
    const at = c.peek().at
    const begins = mayBegin(c.peek())
    if (begins && aside(c)) continue
    const said = begins ? phrase(c, text) : null
    if (said) {
      pieces.push({ said, at, until: c.taken!.until, inBrackets: depth > 0, joined })
      joined = false
      continue
    }
    const token = c.next()
    if (token.type === 'open') depth += 1
    if (token.type === 'close') depth = Math.max(0, depth - 1)
    joined = token.text === ',' || token.word?.tag === 'and' || (joined && token.word?.tag === 'by')
    if (token.type === 'number' || (token.word && SERIOUS.includes(token.word.tag)))
      return { pieces, unread: 'serious' }
    const numeral = token.roman > 0 && token.text.length > 1 && !token.word
    if (numeral || (token.word && DOUBTFUL.includes(token.word.tag))) unread = 'doubtful'
  }
  return { pieces, unread }
}
