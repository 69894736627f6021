import type { Recurrence, RelativeTime } from './Period'
import type { Time } from './Time'

/** How often: what one phrase says of it. The frequency is implied where only a day of the month is named. */
export type Often = {
  recurrence: Recurrence
  implied: boolean
  /** An adjective or a bare weekday, which counts only where nothing better is said. */
  weak: boolean
  doubtful: boolean
  /** «до 5 числа» and not «5 числа». */
  limit: boolean
}

/** A phrase of an expression that says something about time. */
export type Said =
  | { type: 'times'; times: Time[] }
  | { type: 'often'; often: Often }
  | { type: 'ongoing'; bounds: Time | null }
  /** Depends on an event; `date` where the event is a date itself. Weak: says nothing beside a date. */
  | { type: 'relative'; relative: RelativeTime; date: Time | null; weak: boolean }
  /** «и последующие годы»: every year from then on. */
  | { type: 'following' }
  /** «по отдельному плану»: said elsewhere. */
  | { type: 'elsewhere' }

export type Piece = {
  said: Said
  at: number
  until: number
  inBrackets: boolean
  /** Joined to the piece before by a comma or «и». */
  joined: boolean
}

/** What was not understood: nothing, words that name a time but change no date, or something that may change one. */
export type Unread = 'nothing' | 'doubtful' | 'serious'
