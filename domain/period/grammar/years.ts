import type { Cursor } from '../Cursor'
import type { YearRef } from '../Time'

const isYear = (value: number) => value >= 1000 && value < 3000

/** «года», «гг.», «г.г.»; whether it is a plural. Null where no such word stands here. */
function yearNoun(c: Cursor): { plural: boolean } | null {
  if (!c.isWord(['year', 'years'])) return null
  let plural = false
  let count = 0
  for (; c.isWord(['year', 'years']) && count < 3; count += 1)
    plural = c.next().word!.tag === 'years' || plural
  return { plural: plural || count > 1 }
}

/** The second year of «2021-2022», «2021/22», «20-21»; null where the number after the sign is no year. */
function secondYear(c: Cursor, first: number): { year: number; slash: boolean } | null {
  return c.attempt(() => {
    const sign = c.sign('dash', 'slash')
    const token = sign && c.sign('number')
    if (!token) return null
    if (c.isWord('month') || (c.peek().type === 'dot' && c.peek(1).type === 'number')) return null
    const year = token.text.length === 2 ? first - (first % 100) + token.value : token.value
    const follows = isYear(year) && (token.text.length === 4 || year > first)
    return follows ? { year, slash: sign!.type === 'slash' } : null
  })
}

/** «учебного», «уч.», «календарного». */
function quality(c: Cursor): 'school' | 'calendar' | null {
  const tag = c.word('school', 'calendar')?.tag
  return tag === 'school' || tag === 'calendar' ? tag : null
}

/** Years in figures: «2021», «2021 г.», «2021-2022 годы», «2020/21 уч. год», «учебный год 2020-2021». */
export function yearInFigures(c: Cursor): YearRef | null {
  return c.attempt(() => {
    const before = c.attempt(() => {
      const kind = quality(c)
      return kind && yearNoun(c) && c.peek().type === 'number' ? kind : null
    })
    const token = c.sign('number')
    if (!token) return null
    const short = token.text.length === 2 && (c.peek().type === 'dash' || c.peek().type === 'slash')
    if (!(token.text.length === 4 && isYear(token.value)) && !short) return null
    const first = short ? 2000 + token.value : token.value
    if (c.peek().type === 'dash' && c.peek(1).glued && c.isWord('suffix', 1)) {
      c.next()
      c.next()
    }
    const second = secondYear(c, first)
    const kind = quality(c) ?? before
    const noun = yearNoun(c)
    if (short && !(second && kind === 'school')) return null
    if (!noun && !second && !before && (first < 1990 || first > 2099)) return null
    const consecutive = second?.year === first + 1
    if (kind === 'school' || (second?.slash && consecutive))
      return { type: 'school', from: first, to: second?.year ?? first + 1 }
    return { type: 'calendar', from: first, to: second?.year ?? first, noun: noun?.plural ?? false }
  })
}

/** A year told by its place: «текущего года», «следующий учебный год», «каждого года», «года». */
export function yearInWords(c: Cursor): YearRef | null {
  return c.attempt(() => {
    const tag = c.word('this', 'next', 'previous', 'each', 'reporting')?.tag
    const kind = quality(c)
    const noun = yearNoun(c)
    if (!noun || noun.plural) return null
    const next = followsReporting(c)
    if (next || tag === 'each' || tag === 'reporting') return { type: 'each', next }
    const by = tag === 'next' ? 1 : tag === 'previous' ? -1 : 0
    return { type: 'context', by, school: kind === null ? null : kind === 'school' }
  })
}

/** «, следующего за отчетным». */
export function followsReporting(c: Cursor): boolean {
  const follows = c.attempt(() => {
    c.sign('comma')
    if (!c.word('next') || !c.word('for')) return null
    return c.word('reporting')
  })
  return follows !== null
}

export function yearRef(c: Cursor): YearRef | null {
  return yearInFigures(c) ?? yearInWords(c)
}
