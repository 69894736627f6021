/** What of a date a cell shows, by its number format: the words of a school plan seldom name the day. */
export type DateForm = 'day' | 'dayOfMonth' | 'month' | 'monthOfYear' | 'year' | 'time'

/** Quoted and escaped words, colours, conditions, languages, paddings: what a format holds beside its letters. */
const aside = /"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*.|AM\/PM|A\/P/giu
/** `m` beside hours or seconds are minutes. */
const times = /\[?h+\]?[^a-z]*(?:m+)?|m+(?=[^a-z]*s)|\[m+\]|s+(?:\.0+)?/giu

/** What a number format (ECMA-376 18.8.31) shows of a date; null where it shows a number. */
export function dateForm(format: string): DateForm | null {
  const [section = ''] = format.replace(aside, '').split(';')
  if (/general|@/iu.test(section) || !/[dmyhs]/iu.test(section)) return null
  const letters = section.replace(times, '').toLowerCase()
  const [hasDay, hasMonth, hasYear] = [/d/u.test(letters), /m/u.test(letters), /y/u.test(letters)]
  if (hasDay) return hasYear || !hasMonth ? 'day' : 'dayOfMonth'
  if (hasMonth) return hasYear ? 'monthOfYear' : 'month'
  return hasYear ? 'year' : 'time'
}
