'use client'

import { useId, type ReactNode } from 'react'

/** The look of everything that is typed into. */
export const fieldClass =
  'w-full rounded-md border border-edge bg-panel px-3 py-2 text-sm leading-snug aria-invalid:border-danger ' +
  '[&[readonly]]:border-line disabled:border-line disabled:opacity-100'

export type FieldAttributes = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

/** A labelled field: its hint and error are read out with it. The control itself is drawn by `children`. */
export const Field = (props: {
  label: string
  hint?: ReactNode
  error?: string | undefined
  children: (attributes: FieldAttributes) => ReactNode
}) => {
  const id = useId()
  const described = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-2xs font-medium text-soft">
        {props.label}
      </label>
      {props.children({
        id,
        ...(described && { 'aria-describedby': described }),
        ...(props.error && { 'aria-invalid': true as const }),
      })}
      {props.error && (
        <p id={`${id}-error`} role="alert" className="text-2xs text-danger">
          {props.error}
        </p>
      )}
      {props.hint && (
        <div id={`${id}-hint`} className="text-2xs text-soft">
          {props.hint}
        </div>
      )}
    </div>
  )
}
