'use client'

import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { Field, fieldClass } from '@/components/ui/Field'
import { useDraft, type Draft } from './useDraft'

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
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const element = area.current
    if (!element) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight + 2}px`
  }, [draft.text])
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

/** What a colleague wrote into the field meanwhile: shown, never swallowed. */
const Theirs = ({ draft }: { draft: Draft }) => {
  const t = useTranslate()
  if (draft.theirs === null) return null
  return (
    <div role="status" className="rounded-md bg-warning-tint px-3 py-2 text-sm">
      <p className="break-words">
        {draft.theirs ? t('card.theirs', { value: draft.theirs }) : t('card.theirsEmpty')}
      </p>
      <p className="mt-1 flex gap-3">
        <button type="button" className="font-medium text-accent underline" onClick={draft.takeTheirs}>
          {t('card.takeTheirs')}
        </button>
        <button type="button" className="font-medium text-accent underline" onClick={draft.keepMine}>
          {t('card.keepMine')}
        </button>
      </p>
    </div>
  )
}
