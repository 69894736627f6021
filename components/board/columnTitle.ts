import type { Column } from '@/domain/board/groupCards'
import type { Locale } from '@/components/messages/Locale'
import type { Translate } from '@/components/messages/createTranslate'

type StageKey = `board.stages.${1 | 2 | 3 | 4 | 5 | 6 | 7}`

/** The usual name of a stage of the mentoring model, 1 to 7. */
export const stageName = (stage: number, t: Translate): string => t(`board.stages.${stage}` as StageKey)

/** «Ноябрь 2020» of 2020-11. */
const monthName = (month: string, locale: Locale): string => {
  const words = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )
  return `${words.charAt(0).toLocaleUpperCase(locale)}${words.slice(1)} ${month.slice(0, 4)}`
}

/** How a column is called. */
export const columnTitle = ({ target, title }: Column, t: Translate, locale: Locale): string => {
  switch (target.kind) {
    case 'status':
      return t(`status.${target.status}`)
    case 'stage':
      return title || stageName(target.stage, t)
    case 'section':
      return title || t('board.firstSection')
    case 'month':
      return target.month ? monthName(target.month, locale) : t('board.undated')
  }
}
