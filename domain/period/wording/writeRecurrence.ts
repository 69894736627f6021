import type { Recurrence } from '../Period'
import { asList } from '../asList'
import { asRuns } from './asRuns'

export type Run = { first: number; last: number }
type MonthOffset = Exclude<Recurrence['offset'], 'next-year'>

/** How a language says the parts of a recurrence; null where it has no words that read back as the same. */
export type RecurrenceWords = {
  often(freq: Recurrence['freq']): string
  /** «каждые 2 недели» */
  every(freq: Recurrence['freq'], interval: number): string
  /** «2 раза в месяц», «1 раз в 3 года» */
  times(count: number, freq: Recurrence['freq'], interval: number): string
  /** «до 5 числа месяца, следующего за отчётным»; `place` false where no month is told. */
  monthDays(runs: Run[], offset: MonthOffset, place: boolean): string | null
  lastDay(offset: MonthOffset): string
  workday(nth: number, offset: MonthOffset): string
  months(first: number, last: number): string
  /** «до 1 октября», «с 10 по 17 декабря» */
  daysOf(month: number, days: Run): string
  /** «года, следующего за отчётным» */
  nextYear: string | null
  /** «последняя пятница месяца»; -1 is the last */
  nthWeekday(code: string, nth: number): string
  onWeekdays(codes: string[]): string
  onWorkdays: string
}

/** A recurrence in the words of a language, such that it reads back as the same; null where they would say less. */
export function writeRecurrence(recurrence: Recurrence, w: RecurrenceWords): string | null {
  const { freq, byMonth, byWeekday, byMonthDay, byWorkday, offset } = recurrence
  const often = frequency(recurrence, w)
  const joined = (when: string | null) => when && `${often}, ${when}`
  if (byMonth !== undefined) {
    const yearly = freq === 'yearly' || asList(byMonth).length > 1
    return byWeekday === undefined && yearly ? joined(inMonths(recurrence, w)) : null
  }
  if (byWeekday !== undefined) return weekdays(recurrence, often, w)
  if (byMonthDay !== undefined || byWorkday !== undefined) return joined(days(recurrence, w))
  return offset === undefined ? often : null
}

function frequency({ freq, interval = 1, count }: Recurrence, w: RecurrenceWords): string {
  if (count !== undefined) return w.times(count, freq, interval)
  return interval === 1 ? w.often(freq) : w.every(freq, interval)
}

function days({ freq, byMonthDay, byWorkday, offset }: Recurrence, w: RecurrenceWords): string | null {
  if (offset === 'next-year') return null
  if (byWorkday !== undefined) return w.workday(byWorkday, offset)
  const list = asList(byMonthDay)
  if (list.length === 1 && list[0] === -1) return w.lastDay(offset)
  if (list.some((day) => day < 0)) return null
  return w.monthDays(asRuns(list), offset, freq !== 'quarterly' || offset !== undefined)
}

function inMonths(recurrence: Recurrence, w: RecurrenceWords): string | null {
  const { byMonth, byMonthDay, byWorkday, bySetPos, offset } = recurrence
  const year = offset === 'next-year' ? w.nextYear : ''
  const months = asList(byMonth)
  const dayList = asList(byMonthDay)
  if (year === null || byWorkday !== undefined || bySetPos !== undefined) return null
  if (dayList.length === 0)
    return `${asRuns(months)
      .map(({ first, last }) => w.months(first, last))
      .join(', ')}${year}`
  const [run, ...more] = asRuns(dayList)
  if (!run || more.length > 0 || run.first < 0 || (run.first !== run.last && months.length > 1)) return null
  return `${months.map((month) => w.daysOf(month, run)).join(', ')}${year}`
}

function weekdays(
  { freq, byWeekday, bySetPos }: Recurrence,
  often: string,
  w: RecurrenceWords,
): string | null {
  const codes = asList(byWeekday)
  const [code] = codes
  if (code === undefined) return null
  if (bySetPos !== undefined) return codes.length === 1 ? `${often}, ${w.nthWeekday(code, bySetPos)}` : null
  if (freq === 'daily') return codes.join() === 'MO,TU,WE,TH,FR' ? w.onWorkdays : null
  return `${often} ${w.onWeekdays(codes)}`
}
