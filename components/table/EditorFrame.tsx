'use client'

import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useTable } from './TableContext'

/** Everything inside a cell that is being edited. */
export const inEditor = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('[data-editor]') !== null

const focusable = 'input, textarea, select, button:not([tabindex="-1"])'

type Props = {
  /** Writes what was typed or chosen. */
  commit: () => void
  /** Gives it up. */
  revert: () => void
  children: ReactNode
  className?: string
}

/**
 * Around what edits a cell: Enter writes and goes down, Tab writes and goes on, Escape gives up. A press or the focus
 * elsewhere writes and stays there; leaving the window does not.
 */
export const EditorFrame = ({ commit, revert, children, className }: Props) => {
  const { grid, leave } = useTable()
  const frame = useRef<HTMLDivElement>(null)
  const latest = useRef(commit)
  useLayoutEffect(() => {
    latest.current = commit
  })
  // In the layout phase: the next editor takes the focus in it, and this one must not hear of that any more.
  useLayoutEffect(() => {
    const goElsewhere = (event: Event) => {
      if (!(event.target instanceof Node) || frame.current?.contains(event.target)) return
      latest.current()
      grid.finish(false)
    }
    document.addEventListener('pointerdown', goElsewhere, { capture: true })
    document.addEventListener('focusin', goElsewhere)
    return () => {
      document.removeEventListener('pointerdown', goElsewhere, { capture: true })
      document.removeEventListener('focusin', goElsewhere)
    }
  }, [grid])

  const onKeyDown = (event: KeyboardEvent) => {
    // An open card beside the table prevents its own Escape from here; this one is meant all the same.
    if ((event.defaultPrevented && event.key !== 'Escape') || event.nativeEvent.isComposing) return
    switch (event.key) {
      case 'Enter':
        if (event.target instanceof HTMLButtonElement) return
        event.preventDefault()
        commit()
        return leave(event.shiftKey ? 'up' : 'down')
      case 'Tab': {
        const stops = [...(frame.current?.querySelectorAll<HTMLElement>(focusable) ?? [])]
        // Of several things inside Tab goes to each, and on from the last.
        if (stops.at(event.shiftKey ? 0 : -1) !== event.target) return
        event.preventDefault()
        commit()
        return leave(event.shiftKey ? 'left' : 'right')
      }
      case 'Escape':
        event.preventDefault()
        revert()
        return leave(null)
    }
  }
  return (
    // The keys are those of the fields inside.
    <div ref={frame} role="presentation" data-editor onKeyDown={onKeyDown} className={className}>
      {children}
    </div>
  )
}
