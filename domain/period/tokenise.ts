import { lexicon } from './lexicon'
import { lookUp } from './lookUp'
import { romanValue } from './romanValue'
import type { Token } from './Token'

const SIGNS: Record<string, Token['type']> = {
  ',': 'comma',
  ';': 'comma',
  '/': 'slash',
  ':': 'colon',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
}

/** English words that say nothing in "the end of May". */
const SILENT = new Set(['the', 'of'])
/** «п/г», "half-yearly": the second part of a compound with its sign. */
const LONGEST_ENDING = 8

const isDigit = (char: string) => char >= '0' && char <= '9'
/** Nearly every letter is one of these, and asking the tables of Unicode takes ten times as long. */
const isPlainLetter = (char: string) =>
  (char >= 'А' && char <= 'я') || (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z')
const isLetter = (char: string) => isPlainLetter(char) || /\p{L}|\p{Nl}/u.test(char)
const isDash = (char: string) => /[-\u00AC\u2010-\u2015\u2212\uFE58\uFF0D]/.test(char)
/** Soft hyphens, zero-width signs and accents left over from typesetting: they part nothing. */
const isInvisible = (char: string) =>
  char >= '\u00AD' && !isPlainLetter(char) && /[\u00AD\u200B-\u200D\u2060\uFEFF]|\p{M}/u.test(char)
const isSpace = (char: string) => /[\s_*|\\~"'«»“”„‘’<>]/.test(char)

/** The letter O typed for a zero inside a number. */
const isFalseZero = (char: string) => 'OoОо'.includes(char)

/**
 * Cuts an expression into words, numbers and signs. A word keeps neither its full stop («апр.», «г.») nor its accents;
 * spaces, quotes and underscores only part. One pass, linear in the length.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  let spaceBefore = true

  const push = (type: Token['type'], until: number, more: Partial<Token> = {}) => {
    tokens.push({
      type,
      text: text.slice(at, until),
      value: NaN,
      roman: 0,
      word: null,
      at,
      until,
      glued: !spaceBefore,
      doubtful: false,
      ...more,
    })
    at = until
    spaceBefore = false
  }
  /** The end of the run from `at` whose characters belong, with the invisible ones between them. */
  const run = (belongs: (char: string, index: number) => boolean): number => {
    let until = at
    while (until < text.length && (belongs(text[until]!, until) || isInvisible(text[until]!))) until += 1
    return until
  }
  /** The end of «п/г» and "half-year", whose sign belongs to the word; else the end as given. */
  const compound = (until: number): number => {
    if (text[until] !== '/' && text[until] !== '-') return until
    let end = until + 1
    while (end < until + LONGEST_ENDING && isLetter(text[end] ?? '')) end += 1
    return lexicon.has(text.slice(at, end).toLowerCase()) ? end : until
  }

  while (at < text.length) {
    const char = text[at]!
    if (isSpace(char) || isInvisible(char)) {
      spaceBefore ||= isSpace(char)
      at += 1
    } else if (isDigit(char)) {
      const until = run(
        (next, index) =>
          isDigit(next) ||
          (isFalseZero(next) && isDigit(text[index - 1] ?? '') && isDigit(text[index + 1] ?? '')),
      )
      const digits = Array.from(text.slice(at, until)).filter((next) => !isInvisible(next))
      const clean = digits.map((next) => (isDigit(next) ? next : '0')).join('')
      push('number', until, {
        text: clean,
        value: Number(clean),
        doubtful: digits.some((next) => !isDigit(next)),
      })
    } else if (isLetter(char)) {
      const until = compound(run(isLetter))
      const word = wordOf(text.slice(at, until))
      if (SILENT.has(word.text)) {
        at = until
        spaceBefore = true
        continue
      }
      push('word', until, word)
      if (text[at] === '.') {
        while (text[at] === '.') at += 1
        spaceBefore = false
      }
    } else if (isDash(char)) {
      push('dash', run(isDash))
    } else if (char === '.') {
      push(
        'dot',
        run((next) => next === '.'),
      )
    } else {
      push(SIGNS[char] ?? 'sign', at + 1)
    }
  }
  push('end', at)
  return tokens
}

function wordOf(raw: string): Pick<Token, 'text' | 'word' | 'roman' | 'doubtful'> {
  const folded = raw
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]|\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ё', 'е')
  const word = lookUp(folded)
  const roman = romanValue(folded)
  return {
    text: folded,
    word,
    roman: roman.value,
    doubtful: (word?.tag === 'month' && word.weak) || roman.doubtful,
  }
}
