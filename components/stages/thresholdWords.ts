import type { Translate } from '@/components/messages/createTranslate'
import type { Threshold } from '@/domain/roadmap/Template'

/** «не менее 90 %», «100 %», «не менее 5»; null where the indicator only asks whether something is there. */
export const thresholdWords = ({ op, value, unit }: Threshold, t: Translate): string | null => {
  if (unit === 'boolean' || value === true) return null
  const amount = unit === 'percent' ? t('stages.percent', { value }) : String(value)
  return op === '>=' ? t('stages.atLeast', { amount }) : amount
}
