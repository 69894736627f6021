'use client'

import type { ReactNode } from 'react'
import { useBoard } from './BoardContext'
import { useKeyed } from './useKeyed'

/** The name of the field in which the focus is, as FieldPresence gives it; null outside of all. */
export const fieldOf = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-field]')?.dataset.field ?? null) : null

/** Around a field of an open card: shows who else is in it, and lets the page know when one is in it oneself. */
export const FieldPresence = (props: { cardId: string; field: string; children: ReactNode }) => {
  const { onCard } = useBoard()
  const person = useKeyed(onCard, props.cardId)?.find(({ field }) => field === props.field)
  return (
    <div
      data-field={props.field}
      className="min-w-0 rounded-md"
      {...(person && { style: { boxShadow: `0 0 0 6px var(--color-panel), 0 0 0 8px ${person.colour}` } })}
    >
      {props.children}
      {person && (
        <p className="mt-1 flex items-center gap-1.5 text-2xs font-medium">
          <span className="size-2 shrink-0 rounded-full" style={{ backgroundColor: person.colour }} />
          <span className="truncate">{person.name}</span>
        </p>
      )}
    </div>
  )
}
