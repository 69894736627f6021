'use client'

import { TriangleAlert } from 'lucide-react'
import type { Period } from '@/domain/period/Period'
import { useTranslate } from '@/components/messages/useTranslate'
import { periodDates } from './periodDates'

/** How the words of a period were understood: kind, dates, and each doubt explained. */
export const PeriodReading = ({ period }: { period: Period }) => {
  const t = useTranslate()
  if (!period.text.trim()) return null
  const dates = periodDates(period, t)
  const kind = period.recurrence
    ? t(`period.freq.${period.recurrence.freq}`)
    : t(`period.kinds.${period.kind}`)
  return (
    <div className="text-2xs text-soft" role="status">
      {period.kind !== 'unknown' && (
        <p className="numeric">
          {t('period.readAs')}: {kind}
          {dates && <strong className="font-medium text-ink">, {dates}</strong>}
        </p>
      )}
      {period.kind === 'multiple' && (
        <ul className="mt-1 list-disc pl-5 numeric">
          {period.parts.map((part, index) => (
            <li key={index}>{periodDates(part, t) || t(`period.kinds.${part.kind}`)}</li>
          ))}
        </ul>
      )}
      {period.kind === 'relative' && (
        <p className="mt-1">{t('period.relativeText', { anchor: period.relative?.anchor ?? '' })}</p>
      )}
      {period.kind === 'unknown' && <Doubt>{t('period.unknownText')}</Doubt>}
      {/* Of words that gave no dates nothing was taken: which of two readings is no question. */}
      {period.warnings.map(
        (warning) =>
          (period.kind !== 'unknown' || warning !== 'ambiguous') && (
            <Doubt key={warning}>{t(`period.warnings.${warning}`)}</Doubt>
          ),
      )}
    </div>
  )
}

const Doubt = ({ children }: { children: string }) => (
  <p className="mt-1 flex gap-1.5 text-warning">
    <TriangleAlert size={13} aria-hidden className="mt-0.5 shrink-0" />
    {children}
  </p>
)
