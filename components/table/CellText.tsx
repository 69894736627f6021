'use client'

import { useLayoutEffect, type KeyboardEvent, type ReactNode } from 'react'
import { Theirs } from '@/components/board/Theirs'
import { useDraft } from '@/components/board/useDraft'
import { useGrowing } from '@/components/board/useGrowing'
import { EditorFrame } from './EditorFrame'

type Props = {
  label: string
  value: string
  write: (value: string) => void
  longest: number
  /** What was typed takes the place of the value. */
  replaces: boolean
  /** Alt+Enter breaks the line. */
  lines?: boolean
  accept?: (typed: string) => string | null
  placeholder?: string
  /** Below the words; it sees them as they are typed. */
  below?: (text: string) => ReactNode
}

/** A text in a cell while it is edited: nothing of it is written before one leaves, and nothing is lost. */
export const CellText = (props: Props) => {
  const { value, write, accept, replaces, lines = false } = props
  const draft = useDraft({
    value,
    write,
    waits: true,
    ...(replaces && { from: '' }),
    ...(accept && { accept }),
  })
  const area = useGrowing(draft.text)
  useLayoutEffect(() => {
    const element = area.current
    element?.focus({ preventScroll: true })
    element?.setSelectionRange(element.value.length, element.value.length)
  }, [area])
  const { theirs } = draft
  useLayoutEffect(() => {
    // The answer to a colleague's words goes with its button.
    if (theirs === null && document.activeElement === document.body) area.current?.focus()
  }, [area, theirs])
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || !(event.altKey || event.ctrlKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (!lines) return
    const { currentTarget: element } = event
    element.setRangeText('\n', element.selectionStart, element.selectionEnd, 'end')
    draft.change(element.value)
  }
  return (
    <EditorFrame commit={draft.commit} revert={draft.revert} className="w-full">
      <textarea
        ref={area}
        aria-label={props.label}
        rows={1}
        maxLength={props.longest}
        placeholder={props.placeholder}
        value={draft.text}
        onChange={(event) => draft.change(event.target.value)}
        onKeyDown={onKeyDown}
        className="block w-full resize-none overflow-hidden bg-panel px-2 py-1.5 text-sm leading-snug outline-none select-text"
      />
      {(draft.theirs !== null || props.below) && (
        <div className="grid gap-1 px-2 pb-1.5">
          <Theirs draft={draft} />
          {props.below?.(draft.text)}
        </div>
      )}
    </EditorFrame>
  )
}
