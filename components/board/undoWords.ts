import type { StepName } from '@/domain/board/undo/nameStep'
import type { Left } from '@/domain/board/undo/Step'
import type { Translate } from '@/components/messages/createTranslate'

const longestTitle = 60

const short = (title: string): string =>
  title.length > longestTitle ? `${title.slice(0, longestTitle - 1).trimEnd()}…` : title

type Field = 'title' | 'period' | 'lead' | 'coExecutors' | 'documentKind' | 'expectedResult' | 'actualResult'
type OtherField = 'doneOn' | 'reason'

/** A step in words, to stand after a colon: «перенос карточки «…»». */
export const stepWords = (step: StepName, t: Translate): string =>
  step.verb === 'several'
    ? t('undo.several', { count: step.count })
    : t(`undo.verbs.${step.verb}`, {
        title: short(step.title),
        field: step.verb === 'editCard' ? t(`card.${step.key as Field | OtherField}`) : '',
      })

/** What stays, because somebody has changed it since: «поле «Название» карточки «…»». */
export const leftWords = ({ root, key, title }: Left, t: Translate): string => {
  if (root === 'sections') return t('undo.left.section', { title: short(title) })
  if (key === null || key === 'deletedAt') return t('undo.left.card', { title: short(title) })
  if (key === 'place' || key === 'row') return t('undo.left.place', { title: short(title) })
  if (key.startsWith('done:')) return t('undo.left.tick', { title: short(title) })
  return t('undo.left.field', { title: short(title), field: t(`card.${key as Field | OtherField}`) })
}
