import type { Period } from '@/domain/period/Period'
import { formatDate } from '@/components/messages/formatDate'
import type { Translate } from '@/components/messages/createTranslate'

/** The computed dates of a reading in one line, «01.11.2020 – 30.11.2020»; empty where the words give no date. */
export const periodDates = ({ start, end, dueBy }: Period, t: Translate): string => {
  if (start === null && dueBy !== null) return t('period.until', { date: formatDate(dueBy) })
  if (start === null) return end === null ? '' : t('period.until', { date: formatDate(end) })
  if (end === null) return t('period.since', { date: formatDate(start) })
  if (start === end) return formatDate(start)
  return t('period.span', { start: formatDate(start), end: formatDate(end) })
}
