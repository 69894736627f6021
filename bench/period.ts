import { parsePeriod } from '@/domain/period/parsePeriod'
import { readCorpus } from '@/tests/period/readCorpus'

/**
 * How fast deadline expressions are read: expressions a second over the corpus of the tests, and the time for 25, 50
 * and 100 kB of text that is none, which has to grow no faster than the text. `npm run bench:period`; ends with 1
 * where a figure misses its target.
 */
const leastRate = 10_000
/** Twice the text may take this many times as long: 2 and what a busy machine adds; 4 would be quadratic. */
const mostGrowth = 3
const sizes = [25_000, 50_000, 100_000]
const context = { schoolYearStart: 2020, calendarYear: null }

const corpus = readCorpus()
for (let round = 0; round < 20; round += 1) for (const { text, context } of corpus) parsePeriod(text, context)
let rate = 0
// The best of ten quarters of a second: what else the machine does only slows down.
for (let slice = 0; slice < 10; slice += 1) {
  const began = performance.now()
  let read = 0
  for (; performance.now() - began < 250; read += corpus.length)
    for (const { text, context } of corpus) parsePeriod(text, context)
  rate = Math.max(rate, Math.round(read / ((performance.now() - began) / 1_000)))
}
console.log(`corpus: ${corpus.length} expressions, ${rate} a second (target ${leastRate})`)
if (rate < leastRate) process.exitCode = 1

/** Words that begin something the grammar follows, over and over without an end; «…» stands for what is repeated. */
const garbage: Record<string, string> = {
  'one number': '7',
  numbers: '7 ',
  'numbers and commas': '7, ',
  'numbers and dashes': '7-',
  'numbers and dots': '1.',
  'clock times': '10.00-',
  dashes: '- ',
  'one long dash': '-',
  dots: '. ',
  letters: 'ж',
  words: 'урок ',
  months: 'май ',
  'months and dashes': 'май-',
  'months and commas': 'май, ',
  'months and years': 'май 2021 ',
  years: '2021-',
  'years of school': '2021/2022 уч. год, ',
  and: 'и, и, и ',
  'numbers and «и»': '1 и ',
  'opening brackets': '(',
  'closing brackets': ')',
  'nested brackets': '(май ',
  edges: 'конец ',
  'edges joined': 'конец и начало ',
  from: 'с ',
  'from and to': 'с по до ',
  not: 'не позднее ',
  within: 'в течение ',
  'within days': 'в течение 3 дней ',
  after: 'после ',
  'after years': 'после учебного ',
  each: 'каждый ',
  ordinals: 'первый ',
  quarters: 'I квартал, ',
  Roman: 'IV-',
  often: 'ежемесячно, до 5 числа ',
  weekdays: 'понедельник, ',
  plans: 'по отдельному плану ',
  plural: 'по урок ',
  accents: '\u0301',
  'accented letters': 'а\u0301',
  'soft hyphens': '\u00AD',
  surrogates: '\uD83D',
  limits: 'до 5 мая до ',
  'frames and months': '2021 год: май; ',
  'a frame, then months': '2021 год: …май, ',
  'months, then a frame': '…май, …2021 год',
  'many years': 'май 2000-2030, ',
  'many years, yearly': 'ежегодно …до 5 мая 2000-2030, ',
}

function grown(pattern: string, size: number): string {
  const [first = '', middle, last = ''] = pattern.split('…')
  const repeated = middle ?? first
  const text = repeated.repeat(Math.ceil(size / repeated.length)).slice(0, size)
  return middle === undefined ? text : first + text + last
}

/** Milliseconds of processor time, the least of three runs: what else the machine does only adds. */
function timeOf(text: string): number {
  let least = Infinity
  for (let run = 0; run < 3; run += 1) {
    const before = process.cpuUsage()
    const { text: kept } = parsePeriod(text, context)
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1_000)
    if (kept !== text) throw new Error('the text is not kept')
  }
  return least
}

/** The times for each size, and how many times as long twice the text takes. */
function measure(pattern: string): { times: number[]; growth: number; slow: boolean } {
  const times = sizes.map((size) => timeOf(grown(pattern, size)))
  const growth = Math.sqrt(times[2]! / times[0]!)
  // What takes a few milliseconds is noise and no growth.
  return { times, growth, slow: times[2]! > 50 && growth > mostGrowth }
}

for (const [name, pattern] of Object.entries(garbage)) {
  let found = measure(pattern)
  // A busy machine may slow one measurement down; a rule that is quadratic is so every time.
  for (let again = 0; again < 3 && found.slow; again += 1) found = measure(pattern)
  const { times, growth, slow } = found
  if (slow) process.exitCode = 1
  const figures = times.map((time) => time.toFixed(1).padStart(8)).join(' ')
  console.log(
    `${name.padEnd(22)} ${figures} ms  x${growth.toFixed(2)} for twice the text${slow ? '  TOO SLOW' : ''}`,
  )
}
