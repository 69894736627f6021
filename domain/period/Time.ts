/** A day of a month; 0 is the last one, -1 the one before it. */
export type MonthDay = { month: number; day: number }

/** A day that no month has: what asks for it is impossible. */
export const NO_DAY = 99

/** How an expression names a year. */
export type YearRef =
  | { type: 'calendar'; from: number; to: number; noun: boolean }
  /** From the autumn of `from` to the May of `to`. */
  | { type: 'school'; from: number; to: number }
  /** «текущий» 0, «следующий» 1, «прошлый» -1, counted from the context; null where «год» stands alone. */
  | { type: 'context'; by: number; school: boolean | null }
  /** «каждого года»; `next` for «года, следующего за отчетным». */
  | { type: 'each'; next: boolean }

/** A time as the words give it, before missing years are found. */
export type Time =
  /** From a day to a day of one year; over New Year where the last month is before the first. */
  | {
      type: 'span'
      kind: 'day' | 'month' | 'quarter' | 'range'
      first: MonthDay
      last: MonthDay
      year: YearRef | null
      doubtful: boolean
    }
  | { type: 'halfyear'; first: number; last: number; year: YearRef | null; doubtful: boolean }
  /** The first, second … or last (-1) such weekday of a month; weekday 0 is any working day. */
  | { type: 'weekday'; weekday: number; nth: number; month: number; year: YearRef | null; doubtful: boolean }
  /** Beginning (1), middle (2) or end (3): thirds of a month, months of anything longer. */
  | { type: 'edge'; edge: number; of: Time }
  | { type: 'year'; year: YearRef }
  | { type: 'range'; from: Time; to: Time | null; inclusive: boolean }
  /** «до», «к», «по», «не позднее»: the limit is the last day of the time; its first with `edge` 'start'. */
  | { type: 'limit'; to: Time; edge: 'start' | 'end' | null }
