'use client'

import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { PeriodReading } from '@/components/board/PeriodReading'
import { Button } from '@/components/ui/Button'
import { Field, fieldClass } from '@/components/ui/Field'
import { useTranslate } from '@/components/messages/useTranslate'
import { longest } from '@/domain/board/longest'
import type { RowEdit } from '@/domain/imports/RowEdit'
import { faultText } from './faultText'
import type { PreviewRow } from './useReview'

type Props = { item: PreviewRow; onChange: (change: RowEdit) => void; onClose: () => void }

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** The cells of a row, to be put right. Each is kept when one leaves it; Escape or the button closes. */
export const ItemForm = ({ item, onChange, onClose }: Props) => {
  const t = useTranslate()
  const { imported, faults, period } = item
  const [own, setOwn] = useState(item.imported.period.override ?? '')
  const first = useRef<HTMLTextAreaElement>(null)
  useEffect(() => first.current?.focus(), [])

  const cells = [
    { name: 'title', label: t('imports.roles.title'), value: imported.title },
    { name: 'period', label: t('imports.roles.period'), value: imported.period.text },
    { name: 'responsible', label: t('imports.roles.responsible'), value: imported.responsible },
    { name: 'documentKind', label: t('imports.roles.documentKind'), value: imported.documentKind },
    { name: 'expectedResult', label: t('imports.roles.expectedResult'), value: imported.expectedResult },
    { name: 'section', label: t('imports.roles.section'), value: imported.section ?? '' },
  ] as const
  const keep =
    (name: (typeof cells)[number]['name'], before: string) => (event: FocusEvent<HTMLTextAreaElement>) => {
      const text = oneLine(event.target.value)
      if (text === before) return
      // Another reading of other words: what was understood of the old ones goes.
      onChange(name === 'period' ? { period: text, override: '' } : { [name]: text })
      if (name === 'period') setOwn('')
    }
  const closeOnEscape = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape') return
    event.currentTarget.blur()
    onClose()
  }
  return (
    <div role="group" aria-label={t('imports.editRow', { title: imported.title })} className="grid gap-3">
      {cells.map(({ name, label, value }, at) => {
        const fault = faults.find(({ cell }) => cell === name)
        return (
          <Field
            key={name}
            label={label}
            error={fault && faultText(fault, t)}
            hint={name === 'period' && <PeriodReading period={period} />}
          >
            {(attributes) => (
              <textarea
                {...attributes}
                ref={at === 0 ? first : undefined}
                rows={1}
                className={`${fieldClass} field-sizing-content`}
                defaultValue={value}
                onBlur={keep(name, value)}
                onKeyDown={closeOnEscape}
              />
            )}
          </Field>
        )
      })}
      <Field label={t('period.overrideLabel')} hint={t('period.overrideHint')}>
        {(attributes) => (
          <input
            {...attributes}
            className={fieldClass}
            value={own}
            maxLength={longest.period}
            onChange={({ target }) => setOwn(target.value)}
            onKeyDown={closeOnEscape}
            onBlur={() =>
              own.trim() !== (imported.period.override ?? '') && onChange({ override: own.trim() })
            }
          />
        )}
      </Field>
      <div>
        <Button onClick={onClose}>{t('common.ready')}</Button>
      </div>
    </div>
  )
}
