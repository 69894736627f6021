'use client'

import type { ReactNode } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { Field, fieldClass } from '@/components/ui/Field'
import { Theirs } from './Theirs'
import { useDraft } from './useDraft'
import { useGrowing } from './useGrowing'

type Props = {
  label: string
  value: string
  write: (value: string) => void
  readOnly: boolean
  longest: number
  /** Enter ends the line instead of leaving the field. */
  lines?: boolean
  accept?: (typed: string) => string | null
  /** Said when `accept` has refused what was typed. */
  refusal?: string
  placeholder?: string
  className?: string
  /** Below the field; it sees the words as they are typed. */
  below?: (text: string) => ReactNode
}

/** A text of a card, edited in place; it grows with its words. Escape brings back what was there. */
export const TextField = (props: Props) => {
  const t = useTranslate()
  const { label, value, write, accept, readOnly, lines = false } = props
  const draft = useDraft({ value, write, ...(accept && { accept }) })
  const area = useGrowing(draft.text)
  return (
    <Field label={label} error={draft.refused ? props.refusal : undefined}>
      {(attributes) => (
        <>
          <textarea
            ref={area}
            {...attributes}
            rows={1}
            maxLength={props.longest}
            readOnly={readOnly}
            placeholder={readOnly ? t('common.none') : (props.placeholder ?? '')}
            value={draft.text}
            onChange={(event) => draft.change(event.target.value)}
            onBlur={draft.leave}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (!lines || event.ctrlKey) && !event.nativeEvent.isComposing) {
                event.preventDefault()
                draft.commit()
              }
              if (event.key === 'Escape' && draft.text !== value) {
                event.stopPropagation()
                event.nativeEvent.stopImmediatePropagation()
                draft.revert()
              }
            }}
            className={`${fieldClass} resize-none overflow-hidden ${props.className ?? ''}`}
          />
          <Theirs draft={draft} />
          {props.below?.(draft.text)}
        </>
      )}
    </Field>
  )
}
