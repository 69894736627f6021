import { generateKeyBetween } from 'fractional-indexing'
import { longestOrder } from './register'

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const value = (digit: string | undefined) => (digit === undefined ? 0 : digits.indexOf(digit))
const middle = digits.charAt(digits.length / 2)

/**
 * A string of letters and digits strictly between two others, compared as plain strings; null is the open end.
 * Null where there is none: between equal ones, between `a` and `a0`, and where it would be longer than `longest`.
 */
export const keyBetween = (
  before: string | null,
  after: string | null,
  longest: number = longestOrder,
): string | null => {
  if (before !== null && after !== null && before >= after) return null
  const key = anyBetween(before, after)
  return key !== null && key.length <= longest ? key : null
}

const anyBetween = (before: string | null, after: string | null): string | null => {
  try {
    return generateKeyBetween(before, after)
  } catch {
    return between(before ?? '', after)
  }
}

/**
 * The same for orders that are no keys of the library: outside clients may write any letters and digits.
 * Keeps what the two have in common and halves the gap at the first digit in which they differ.
 */
const between = (before: string, after: string | null): string | null => {
  if (after === null) return before + middle
  let same = 0
  while (same < before.length && before[same] === after[same]) same++
  const head = after.slice(0, same)
  if (same < before.length) {
    const low = value(before[same])
    const high = value(after[same])
    return high - low > 1 ? head + digits.charAt((low + high) >> 1) : before + middle
  }
  return below(head, after.slice(same))
}

/** `head` followed by something that is not empty and less than `rest`. */
const below = (head: string, rest: string): string | null => {
  const zeros = /^0*/.exec(rest)?.[0] ?? ''
  if (zeros.length === rest.length) return zeros.length > 1 ? head + zeros.slice(1) : null
  const first = value(rest[zeros.length])
  return head + zeros + (first > 1 ? digits.charAt(first >> 1) : `0${middle}`)
}
