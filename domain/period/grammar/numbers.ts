import type { Cursor } from '../Cursor'

export type Numeral = { value: number; doubtful: boolean }

/** The ending of a number: «-й», «-го», «х». */
function suffix(c: Cursor): void {
  c.attempt(() => {
    const dash = c.peek().type === 'dash' && c.peek().glued && c.peek(1).glued ? c.next() : null
    if (!c.peek().glued || !c.isWord('suffix')) return null
    if (!dash && c.peek().text.length === 1 && !'йяемх'.includes(c.peek().text)) return null
    c.next()
    return true
  })
}

/** A number in digits with or without its ending («5», «2-х», «15-го»). */
export function digits(c: Cursor): Numeral | null {
  const token = c.sign('number')
  if (!token) return null
  suffix(c)
  return { value: token.value, doubtful: token.doubtful }
}

/** A number that counts: «3», «2-х», «двух», «двадцати пяти». */
export function cardinal(c: Cursor): Numeral | null {
  const inDigits = digits(c)
  if (inDigits) return inDigits
  const word = c.word('cardinal')
  if (!word) return null
  const ones = word.n >= 20 && c.isWord('cardinal') && c.peek().word!.n < 10 ? c.next().word!.n : 0
  return { value: word.n + ones, doubtful: false }
}

/** A number that tells which: «1», «1-й», «II», «первый», «двадцать пятого», «1V» for IV. */
export function ordinal(c: Cursor): Numeral | null {
  const roman = c.peek()
  if (roman.roman > 0 && roman.word?.tag !== 'month') {
    c.next()
    suffix(c)
    return { value: roman.roman, doubtful: roman.doubtful }
  }
  if (c.peek().value === 1 && c.peek(1).glued && c.peek(1).roman === 5) {
    c.next()
    c.next()
    return { value: 4, doubtful: false }
  }
  const inDigits = digits(c)
  if (inDigits) return inDigits
  const word = c.word('ordinal')
  if (word) return { value: word.n, doubtful: false }
  return c.attempt(() => {
    const tens = c.word('cardinal')
    const ones = tens && tens.n >= 20 ? c.word('ordinal') : null
    return tens && ones && ones.n < 10 ? { value: tens.n + ones.n, doubtful: false } : null
  })
}

export type Stretch = { first: number; last: number; doubtful: boolean }

/**
 * Numbers before a noun, single, in stretches and lists: «I», «1-2», «I и III», «с 10 по 17», «1, 15 и 20».
 * At most 31 of them, so that a wall of numbers stays linear.
 */
export function stretches(c: Cursor, number: (c: Cursor) => Numeral | null = ordinal): Stretch[] | null {
  return c.attempt(() => {
    const list: Stretch[] = []
    do {
      const from = c.word('from') !== null
      const first = number(c)
      if (!first) break
      const last = c.attempt(() =>
        c.sign('dash') || c.word('to') || (from && c.word('until')) ? number(c) : null,
      )
      if (from && !last) return null
      list.push({
        first: first.value,
        last: (last ?? first).value,
        doubtful: first.doubtful || (last?.doubtful ?? false),
      })
    } while (list.length < 31 && another(c, number))
    return list.length > 0 ? list : null
  })
}

/** Whether a comma or «и» and a further number follow; takes the sign between. */
function another(c: Cursor, number: (c: Cursor) => Numeral | null): boolean {
  const follows = c.attempt(() => {
    if (!c.sign('comma') && !c.word('and')) return null
    c.word('and')
    const before = c.index
    c.word('from')
    return number(c) ? before : null
  })
  if (follows === null) return false
  c.backTo(follows)
  return true
}
