import { formatDate } from '@/components/messages/formatDate'
import type { Locale } from '@/components/messages/Locale'
import type { Translate } from '@/components/messages/createTranslate'

const romans = ['I', 'II', 'III', 'IV']

/** How people call an occurrence by its key: `2021-Q3` «III квартал 2021», `2021-09` «сентябрь 2021». */
export const occurrenceName = (key: string, t: Translate, locale: Locale): string => {
  const year = key.slice(0, 4)
  const rest = key.slice(5)
  if (!rest) return year
  if (rest.startsWith('Q'))
    return t('period.names.quarter', { number: romans[Number(rest[1]) - 1] ?? rest, year })
  if (rest.startsWith('H'))
    return t('period.names.halfyear', { number: romans[Number(rest[1]) - 1] ?? rest, year })
  if (rest.startsWith('W')) return t('period.names.week', { number: Number(rest.slice(1)), year })
  if (rest.length > 2) return formatDate(key)
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
    new Date(`${key}-01T00:00:00Z`),
  )
  return `${month} ${year}`
}
