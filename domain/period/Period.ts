/** What a deadline expression means. The words are kept; the dates are a reading of them, never stored by a client. */
export type PeriodKind =
  | 'day'
  | 'month'
  | 'range'
  | 'quarter'
  | 'halfyear'
  | 'year'
  | 'schoolyear'
  | 'ongoing'
  | 'recurring'
  | 'relative'
  | 'multiple'
  | 'unknown'

export type PeriodWarning =
  'end-before-start' | 'outside-context' | 'invalid-date' | 'year-inferred' | 'ambiguous'

/** An ISO calendar date, `YYYY-MM-DD`. */
export type IsoDate = string

/** Where an expression stands. With both years set the school year wins. Plan bounds are inclusive ISO dates. */
export type PeriodContext = {
  schoolYearStart: number | null
  calendarYear: number | null
  planStart?: IsoDate
  planEnd?: IsoDate
}

export type Recurrence = {
  freq: 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'halfyearly' | 'yearly' | 'term'
  interval?: number
  count?: number
  byMonth?: number | number[]
  byMonthDay?: number | number[]
  byWeekday?: string | string[]
  bySetPos?: number
  byWorkday?: number
  offset?: 'next-month' | 'month-after-quarter' | 'last-month-of-quarter' | 'next-year'
}

export type RelativeTime = {
  n: number | null
  unit: 'day' | 'workday' | 'week' | 'month' | null
  anchor: string
  direction: 'before' | 'after' | 'on' | 'during'
}

/** The reading of one expression. All dates are ISO and inclusive. */
export type Period = {
  text: string
  kind: PeriodKind
  start: IsoDate | null
  end: IsoDate | null
  dueBy: IsoDate | null
  recurrence: Recurrence | null
  relative: RelativeTime | null
  parts: Period[]
  warnings: PeriodWarning[]
}

/** One time at which something is due; `key` names it inside its period (`2021-Q3`, `2021-09`, `2021-W38` …). */
export type Occurrence = { key: string; start: IsoDate; end: IsoDate; dueBy: IsoDate }
