import fc from 'fast-check'
import type { Period } from '@/domain/period/Period'

/** An expression out of the grammar of Russian deadlines, and what it has to mean. */
export type Expression = { text: string; means: Meaning }
export type Meaning = Pick<Period, 'kind' | 'start' | 'end' | 'dueBy' | 'recurrence'>

const NOMINATIVE = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(
  ' ',
)
const GENITIVE = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(
  ' ',
)
const ROMAN = ['I', 'II', 'III', 'IV']

const pad = (number: number) => String(number).padStart(2, '0')
const iso = (year: number, month: number, day: number) => `${year}-${pad(month)}-${pad(day)}`
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
const lastOf = (year: number, month: number) => iso(year, month, lastDay(year, month))
const means = (kind: Period['kind'], start: string | null, end: string | null): Meaning => ({
  kind,
  start,
  end,
  dueBy: null,
  recurrence: null,
})

const year = fc.integer({ min: 2015, max: 2035 })
const yearEnding = fc.constantFrom('', 'г', ' г.', ' года', 'г.')
const yearNoun = fc.constantFrom('г', ' г.', ' год', ' года')
const month = fc.integer({ min: 1, max: 12 })

/** A date in its spellings, with the words that it may stand in. */
const date = fc.tuple(year, month, fc.nat(30), yearEnding).chain(([y, m, offset, ending]) => {
  const d = 1 + (offset % lastDay(y, m))
  const name = GENITIVE[m - 1]
  return fc
    .constantFrom(
      `${d} ${name} ${y}${ending}`,
      `«${pad(d)}» ${name} ${y}${ending}`,
      `${d}-го ${name} ${y}${ending}`,
      `${pad(d)}.${pad(m)}.${y}${ending}`,
      `${d}.${m}.${y}${ending}`,
      `${pad(d)}/${pad(m)}/${y}`,
      iso(y, m, d),
    )
    .map((text) => ({ text, day: iso(y, m, d) }))
})

const day = date.map(({ text, day }) => ({ text, means: means('day', day, day) }))

const wholeMonth = fc
  .tuple(year, month, yearEnding)
  .chain(([y, m, ending]) =>
    fc
      .constantFrom(
        `${NOMINATIVE[m - 1]} ${y}${ending}`,
        `${NOMINATIVE[m - 1]}${y}${ending}`,
        `${GENITIVE[m - 1]} ${y}${ending}`,
        `${pad(m)}.${y}`,
      )
      .map((text) => ({ text, means: means('month', iso(y, m, 1), lastOf(y, m)) })),
  )

const dash = fc.constantFrom('-', ' - ', '–', ' – ', '- ', ' —')

const months = fc
  .tuple(year, fc.integer({ min: 1, max: 11 }), fc.nat(10), dash, yearEnding)
  .map(([y, first, more, sign, ending]): Expression => {
    const last = first + 1 + (more % (12 - first))
    const text = `${NOMINATIVE[first - 1]}${sign}${NOMINATIVE[last - 1]} ${y}${ending}`
    return { text, means: means('range', iso(y, first, 1), lastOf(y, last)) }
  })

const quarters = fc
  .tuple(year, fc.integer({ min: 1, max: 4 }), fc.nat(3), fc.boolean(), dash, yearNoun)
  .map(([y, first, more, roman, sign, noun]): Expression => {
    const last = first + (more % (5 - first))
    const name = (quarter: number) => (roman ? ROMAN[quarter - 1] : String(quarter))
    const text =
      first === last
        ? `${name(first)} квартал ${y}${noun}`
        : `${name(first)}${sign}${name(last)} кварталы ${y}${noun}`
    return { text, means: means('quarter', iso(y, first * 3 - 2, 1), lastOf(y, last * 3)) }
  })

const halfyear = fc
  .tuple(year, fc.constantFrom(1, 2), fc.boolean(), yearNoun)
  .map(([y, half, school, noun]): Expression => {
    const of = school ? `${y}-${y + 1} учебного года` : `${y}${noun}`
    const text = `${ROMAN[half - 1]} полугодие ${of}`
    if (!school) return { text, means: means('halfyear', iso(y, half * 6 - 5, 1), lastOf(y, half * 6)) }
    return half === 1
      ? { text, means: means('halfyear', iso(y, 9, 1), lastOf(y, 12)) }
      : { text, means: means('halfyear', iso(y + 1, 1, 1), lastOf(y + 1, 5)) }
  })

const years = fc
  .tuple(year, fc.integer({ min: 0, max: 5 }), dash, yearNoun)
  .map(([y, more, sign, noun]): Expression => {
    const text = more === 0 ? `${y}${noun}` : `${y}${sign}${y + more} гг.`
    return { text, means: means('year', iso(y, 1, 1), iso(y + more, 12, 31)) }
  })

const schoolYear = year.chain((y) =>
  fc
    .constantFrom(`${y}-${y + 1} учебный год`, `${y}/${y + 1} уч. год`, `${y}/${(y + 1) % 100} уч. г.`)
    .map((text): Expression => ({ text, means: means('schoolyear', iso(y, 9, 1), iso(y + 1, 5, 31)) })),
)

const fromTo = fc.tuple(date, date, fc.boolean()).map(([one, other, inclusive]): Expression => {
  const [first, last] = one.day <= other.day ? [one, other] : [other, one]
  const ends = means('range', first.day, last.day)
  return inclusive
    ? { text: `с ${first.text} по ${last.text} включительно`, means: { ...ends, dueBy: last.day } }
    : { text: `с ${first.text} по ${last.text}`, means: ends }
})

const limit = fc
  .tuple(fc.constantFrom('до', 'к', 'не позднее', 'в срок до', 'не позднее, чем'), date)
  .map(([word, { text, day }]): Expression => ({
    text: `${word} ${text}`,
    means: { ...means('day', null, day), dueBy: day },
  }))

const from = date.map(({ text, day }): Expression => ({
  text: `с ${text}`,
  means: means('range', day, null),
}))

const ongoing = fc.oneof(
  year.map((y): Expression => ({
    text: `в течение ${y} года`,
    means: means('ongoing', iso(y, 1, 1), iso(y, 12, 31)),
  })),
  year.map((y): Expression => ({
    text: `в течение ${y}-${y + 1} учебного года`,
    means: means('ongoing', iso(y, 9, 1), iso(y + 1, 5, 31)),
  })),
)

const often = fc
  .oneof(
    fc.constantFrom<[string, Period['recurrence']][]>(
      ['ежедневно', { freq: 'daily' }],
      ['еженедельно', { freq: 'weekly' }],
      ['ежемесячно', { freq: 'monthly' }],
      ['ежеквартально', { freq: 'quarterly' }],
      ['ежегодно', { freq: 'yearly' }],
      ['1 раз в полугодие', { freq: 'halfyearly', count: 1 }],
      ['2 раза в месяц', { freq: 'monthly', count: 2 }],
      ['раз в две недели', { freq: 'weekly', count: 1, interval: 2 }],
      ['каждые 3 месяца', { freq: 'monthly', interval: 3 }],
      ['каждую пятницу', { freq: 'weekly', byWeekday: 'FR' }],
      ['по вторникам и четвергам', { freq: 'weekly', byWeekday: ['TU', 'TH'] }],
      ['последняя пятница каждого месяца', { freq: 'monthly', byWeekday: 'FR', bySetPos: -1 }],
    ),
    fc
      .integer({ min: 1, max: 28 })
      .chain((day) =>
        fc.constantFrom<[string, Period['recurrence']][]>(
          [`до ${day} числа каждого месяца`, { freq: 'monthly', byMonthDay: day }],
          [`ежемесячно, не позднее ${day}-го числа`, { freq: 'monthly', byMonthDay: day }],
          [
            `до ${day} числа месяца, следующего за отчётным`,
            { freq: 'monthly', byMonthDay: day, offset: 'next-month' },
          ],
          [
            `ежеквартально до ${day} числа последнего месяца квартала`,
            { freq: 'quarterly', byMonthDay: day, offset: 'last-month-of-quarter' },
          ],
        ),
      ),
  )
  .chain(([text, recurrence]) =>
    fc.option(fc.tuple(year, fc.integer({ min: 0, max: 3 })), { nil: null }).map((bounds): Expression => {
      if (!bounds) return { text, means: { ...means('recurring', null, null), recurrence } }
      const [y, more] = bounds
      const named = more === 0 ? `${y} г.` : `${y}-${y + more} гг.`
      return {
        text: `${text}, ${named}`,
        means: { ...means('recurring', iso(y, 1, 1), iso(y + more, 12, 31)), recurrence },
      }
    }),
  )

/** One time or one recurrence. */
export const arbitrarySingle = fc.oneof(
  day,
  wholeMonth,
  months,
  quarters,
  halfyear,
  years,
  schoolYear,
  fromTo,
  limit,
  from,
  ongoing,
  often,
)

/** Two to four dates, months or stretches of days, parted by a sign. */
export const arbitraryList = fc
  .tuple(
    fc.array(fc.oneof(day, wholeMonth, months, quarters), { minLength: 2, maxLength: 4 }),
    fc.constantFrom('; ', ', ', ';\n', ' и '),
  )
  .map(([parts, between]) => ({
    text: parts.map(({ text }) => text).join(between),
    parts: parts.map((part) => part.means),
  }))

const LATIN: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  М: 'M',
  О: 'O',
  А: 'A',
}

/** What typing and copying do to a text without changing what it says. */
export const arbitraryWriting = fc.constantFrom<((text: string) => string)[]>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.replaceAll(' ', '\u00A0'),
  (text) => text.replaceAll(' ', '  '),
  (text) => text.replaceAll(' ', '\n'),
  (text) => ` ${text}. `,
  (text) => `(${text})`,
  (text) => `Срок: ${text}`,
  (text) => text.replaceAll(/[аеорсх]/g, (letter) => LATIN[letter] ?? letter),
  (text) => text.replaceAll(/([а-я])([а-я])/g, '$1\u00AD$2'),
  (text) => text.replaceAll(/й/g, 'и\u0306'),
  (text) => `\uFEFF*${text}*`,
)
