import type { Cursor } from '../Cursor'
import { WEEKDAY_CODES, weekdayCode } from '../weekdayCodes'

/** «пятницам», «вторник и четверг», «с понедельника по пятницу»: their codes in order. */
export function weekdays(c: Cursor): string[] | null {
  const first = c.word('weekday')
  if (!first) return null
  const until = c.attempt(() => (c.sign('dash') || c.word('to') ? c.word('weekday') : null))
  if (until && until.n > first.n) return WEEKDAY_CODES.slice(first.n - 1, until.n)
  const list = [weekdayCode(first.n)]
  while (list.length < 7) {
    const next = c.attempt(() => {
      if (!c.sign('comma', 'slash') && !c.word('and')) return null
      c.word('to', 'in')
      return c.word('weekday')
    })
    if (!next) break
    list.push(weekdayCode(next.n))
  }
  return list
}
