'use client'

import { Field, fieldClass } from '@/components/ui/Field'
import { useTranslate } from '@/components/messages/useTranslate'
import { planFacts, planSchema, schoolYearOf, type Plan } from '@/domain/roadmap/Plan'

/** `today` is an ISO day: the school years around it and around the plan are offered. */
type Props = { plan: Plan; today: string; onChange: (plan: Plan) => void; hint?: string }

/** For what time the roadmap is: a school year, or from day to day. */
export const PlanField = ({ plan, today, onChange, hint }: Props) => {
  const t = useTranslate()
  const { planStart, planEnd } = planOrDays(plan)
  const years = yearsAround(plan, schoolYearOf(today))
  const isDays = plan.kind !== 'schoolYear'
  const day = (end: 'start' | 'end', value: string) =>
    onChange({ kind: 'days', start: planStart, end: planEnd, [end]: value })
  return (
    <div className="grid gap-3">
      <Field label={t('plan.label')} hint={hint}>
        {(attributes) => (
          <select
            {...attributes}
            className={fieldClass}
            value={isDays ? 'days' : plan.start}
            onChange={({ target }) =>
              onChange(
                target.value === 'days'
                  ? { kind: 'days', start: planStart, end: planEnd }
                  : { kind: 'schoolYear', start: Number(target.value) },
              )
            }
          >
            {years.map((year) => (
              <option key={year} value={year}>
                {t('plan.year', { start: String(year), end: String(year + 1) })}
              </option>
            ))}
            <option value="days">{t('plan.days')}</option>
          </select>
        )}
      </Field>
      {isDays && (
        <div className="grid grid-cols-2 gap-3">
          {(['start', 'end'] as const).map((end) => (
            <Field
              key={end}
              label={t(`plan.${end}`)}
              error={end === 'end' && !isProper(plan) ? t('plan.wrong') : undefined}
            >
              {(attributes) => (
                <input
                  {...attributes}
                  type="date"
                  className={`${fieldClass} numeric`}
                  value={end === 'start' ? planStart : planEnd}
                  onChange={({ target }) => day(end, target.value)}
                />
              )}
            </Field>
          ))}
        </div>
      )}
    </div>
  )
}

const yearsAround = (plan: Plan, present: number): number[] => {
  const near = plan.kind === 'schoolYear' ? plan.start : present
  const first = Math.min(near, present) - 1
  return Array.from({ length: Math.max(near, present) + 3 - first }, (_, at) => first + at)
}

/** Whether a roadmap can have this plan: dates that are there, in their order. */
export const isProper = (plan: Plan): boolean => planSchema.safeParse(plan).success

/** Dates that are being typed may be empty. */
const planOrDays = (plan: Plan) =>
  plan.kind === 'days' ? { planStart: plan.start, planEnd: plan.end } : planFacts(plan)
