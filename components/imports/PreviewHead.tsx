'use client'

import { useId } from 'react'
import { Field, fieldClass } from '@/components/ui/Field'
import { useTranslate } from '@/components/messages/useTranslate'
import { longest } from '@/domain/board/longest'
import { arrangements } from '@/domain/imports/ImportedRow'
import { PlanField } from './PlanField'
import type { Preview } from './usePreview'

/** What the roadmap is as a whole: title, time, order, and what its sections are. */
export const PreviewHead = ({ preview }: { preview: Preview }) => {
  const t = useTranslate()
  const { title, setTitle, order, setOrder, arrangement, setArrangement } = preview
  const hint = useId()
  return (
    <div className="mt-3 grid gap-x-4 gap-y-3 rounded-xl border border-line bg-panel p-4 md:grid-cols-2 lg:grid-cols-3">
      <div className="md:col-span-full">
        <Field label={t('imports.titleLabel')} error={title.trim() ? undefined : t('imports.titleNeeded')}>
          {(attributes) => (
            <textarea
              {...attributes}
              rows={1}
              className={`${fieldClass} field-sizing-content`}
              value={title}
              maxLength={longest.title}
              onChange={({ target }) => setTitle(target.value.replace(/\n/g, ' '))}
            />
          )}
        </Field>
      </div>
      <PlanField
        plan={preview.plan}
        today={preview.opened.today}
        onChange={preview.setPlan}
        hint={t('imports.planNote')}
      />
      <fieldset className="grid grid-cols-2 content-start gap-3">
        <legend className="sr-only">{t('imports.order')}</legend>
        <Field label={t('imports.orderNumber')}>
          {(attributes) => (
            <input
              {...attributes}
              className={fieldClass}
              value={order.number}
              maxLength={100}
              onChange={({ target }) => setOrder({ ...order, number: target.value })}
            />
          )}
        </Field>
        <Field label={t('imports.orderDate')}>
          {(attributes) => (
            <input
              {...attributes}
              type="date"
              className={`${fieldClass} numeric`}
              value={order.date}
              onChange={({ target }) => setOrder({ ...order, date: target.value })}
            />
          )}
        </Field>
      </fieldset>
      <fieldset className="md:max-lg:col-span-2" aria-describedby={hint}>
        <legend className="text-2xs font-medium text-soft">{t('imports.arrange')}</legend>
        <div className="flex flex-wrap gap-x-6">
          {arrangements.map((one) => (
            <label key={one} className="flex min-h-9 items-center gap-2 text-sm">
              <input
                type="radio"
                name="arrangement"
                className="size-4 accent-accent"
                checked={arrangement === one}
                onChange={() => setArrangement(one)}
              />
              {t(`imports.arrangements.${one}`)}
            </label>
          ))}
        </div>
        <p id={hint} className="text-2xs text-soft">
          {t(arrangement === 'sections' ? 'imports.stagesOfSections' : 'imports.stagesAsSections')}
        </p>
      </fieldset>
    </div>
  )
}
