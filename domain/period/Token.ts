import type { Word } from './Word'

/** One word, number or sign of an expression, with its place in the text as written. */
export type Token = {
  type: 'word' | 'number' | 'dash' | 'dot' | 'comma' | 'slash' | 'colon' | 'open' | 'close' | 'sign' | 'end'
  /** Folded: lower case, е for ё, without soft hyphens and stray accents, in one script. */
  text: string
  /** The number; NaN for everything else. */
  value: number
  /** The number that the letters make as a Roman numeral, 0 where they make none. */
  roman: number
  /** What the word means in a deadline, null where it means nothing there. */
  word: Word | null
  at: number
  until: number
  /** Whether it follows the token before without a space. */
  glued: boolean
  /** Whether a guess was needed to read it (a typing error, a letter in a number). */
  doubtful: boolean
}
