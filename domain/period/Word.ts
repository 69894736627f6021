import type { Recurrence } from './Period'

/** What a word means in a deadline expression. The grammar asks for tags and never for spellings. */
export type Tag =
  // nouns of the calendar
  | 'month' // n: 1-12
  | 'weekday' // n: Monday 1 to Sunday 7
  | 'season' // n: winter 1, spring 2, summer 3, autumn 4
  | 'seasonal' // «осенние», n as for 'season'
  | 'day'
  | 'hour'
  | 'week'
  | 'decade'
  | 'monthNoun'
  | 'quarter'
  | 'term'
  | 'trimester'
  | 'halfyear'
  | 'year'
  | 'years' // plural: several calendar years
  | 'monthday' // "число": the number of a day in its month
  | 'holidays'
  | 'period'
  | 'duration' // "время", "срок действия"
  // their qualities
  | 'school'
  | 'calendar'
  | 'working' // n: 2 in the plural, which counts days and names none
  | 'quarterly'
  | 'weekend'
  | 'workdays' // "будни"
  | 'edge' // n: start 1, middle 2, end 3
  | 'half'
  | 'last'
  | 'next'
  | 'following' // "последующие": the next and all after it
  | 'this'
  | 'previous'
  | 'reporting'
  | 'each'
  | 'all'
  // numbers
  | 'ordinal'
  | 'cardinal'
  | 'some'
  | 'suffix' // "-й", "-го": the ending of a number
  // how often
  | 'often' // freq; weak where it is an adjective ("ежегодный конкурс")
  | 'times'
  | 'twice' // n
  | 'lasting' // "10-дневный": n and unit
  | 'ongoing'
  | 'basis'
  | 'measure'
  | 'need'
  | 'once'
  // small words
  | 'from'
  | 'to'
  | 'until'
  | 'by'
  | 'in'
  | 'on'
  | 'for'
  | 'of'
  | 'and'
  | 'not'
  | 'later'
  | 'earlier'
  | 'less'
  | 'than'
  | 'within'
  | 'inclusive'
  | 'through'
  | 'after'
  | 'before'
  | 'completion'
  | 'moment'
  | 'result'
  | 'during'
  | 'event'
  | 'immediately'
  | 'on-condition'
  | 'plan'
  | 'separate'
  | 'according'
  | 'deadline'
  | 'age'
  | 'ahead' // "далее"

export type Unit = 'day' | 'workday' | 'week' | 'month'

export type Word = {
  tag: Tag
  n: number
  freq: Recurrence['freq'] | null
  unit: Unit | null
  /** An adjective that names a frequency only in passing, or a word read with a guess. */
  weak: boolean
}
