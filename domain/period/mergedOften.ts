import type { Recurrence } from './Period'
import type { Often } from './Piece'

const FROM_FINE_TO_COARSE: Recurrence['freq'][] = [
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'term',
  'halfyearly',
  'yearly',
]
const coarseness = (freq: Recurrence['freq']) => FROM_FINE_TO_COARSE.indexOf(freq)

const namesDay = ({ recurrence }: Often) =>
  recurrence.byMonthDay !== undefined ||
  recurrence.byWorkday !== undefined ||
  recurrence.bySetPos !== undefined

/** Whether phrases speak of different recurrences: «ежемесячно, ежеквартально». «Ежегодно» frames any other. */
export function clash(phrases: Often[]): boolean {
  const plain = phrases.filter((phrase) => !namesDay(phrase) && phrase.recurrence.freq !== 'yearly')
  return new Set(plain.map(({ recurrence }) => recurrence.freq)).size > 1
}

/** One recurrence out of the phrases that speak of it: «ежеквартально» and «до 5 числа следующего месяца». */
export function merged(phrases: Often[]): Often {
  return phrases.reduce((before, next) => {
    const doubtful = before.doubtful || next.doubtful
    const implied = before.implied && next.implied
    const recurrence = namesDay(before)
      ? onDay(next, before)
      : namesDay(next)
        ? onDay(before, next)
        : finest(before, next)
    // «ежеквартально до 10 числа» does not say of which month.
    const unplaced =
      recurrence.freq !== 'monthly' &&
      recurrence.byMonthDay !== undefined &&
      !recurrence.offset &&
      !recurrence.byMonth
    return {
      recurrence,
      implied,
      weak: before.weak && next.weak,
      doubtful: doubtful || unplaced,
      limit: before.limit || next.limit,
    }
  })
}

function finest(a: Often, b: Often): Recurrence {
  const freq =
    coarseness(a.recurrence.freq) < coarseness(b.recurrence.freq) ? a.recurrence.freq : b.recurrence.freq
  return { ...a.recurrence, ...b.recurrence, freq }
}

/** The day that one phrase names in the period that the other names. */
function onDay({ recurrence: often }: Often, { recurrence: day }: Often): Recurrence {
  const both = { ...often, ...day }
  if (day.freq !== 'monthly' || coarseness(often.freq) <= coarseness('monthly') || often.freq === 'yearly')
    return both
  if (day.offset !== 'next-month' || often.freq !== 'quarterly') return { ...both, freq: often.freq }
  return { ...both, freq: often.freq, offset: 'month-after-quarter' }
}
