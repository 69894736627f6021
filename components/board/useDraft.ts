'use client'

import { useEffect, useLayoutEffect, useRef, useState } from 'react'

/** Words are written to the document this long after the last key, so that closing the page loses none. */
const pause = 400

type Options = {
  /** What the document holds now. */
  value: string
  /** Writes to the document. */
  write: (value: string) => void
  /** The value to write for what was typed; null where that must not be written. */
  accept?: (typed: string) => string | null
  /** Words to begin with in place of the value. */
  from?: string
  /** Nothing is written while one types, so that Escape can give up all of it. */
  waits?: boolean
}

/**
 * A text that is edited in place and shared. While nobody types here it follows the document; while somebody does, it
 * is never changed under their fingers: what a colleague writes meanwhile is given as `theirs`, to be taken or not.
 * Written on leaving, on `commit` (Enter), after a pause in typing, when the page is hidden and before it is left.
 */
export const useDraft = ({ value, write, accept = (typed) => typed, from, waits = false }: Options) => {
  const [draft, setDraft] = useState<string | null>(from ?? null)
  const [theirs, setTheirs] = useState<string | null>(null)
  const [refused, setRefused] = useState(false)
  /** The last value of the document that this field has shown or written. */
  const seen = useRef(value)
  /** Whether there are keys that have not been written: only these may win over a colleague's words. */
  const unwritten = useRef(false)

  const commit = () => {
    if (draft === null || !unwritten.current) return
    const accepted = accept(draft)
    setRefused(accepted === null)
    if (accepted === null) return
    unwritten.current = false
    seen.current = accepted
    write(accepted)
  }
  const latest = useRef(commit)
  useLayoutEffect(() => {
    latest.current = commit
  })

  useEffect(() => {
    if (value === seen.current) return
    seen.current = value
    // oxlint-disable-next-line react/set-state-in-effect -- that a colleague wrote while one typed is an event: `seen` cannot be state, one's own write would look like theirs until it is drawn
    if (draft !== null) setTheirs(value)
  }, [value, draft])

  useEffect(() => {
    if (draft === null || waits) return
    const timer = setTimeout(() => latest.current(), pause)
    return () => clearTimeout(timer)
  }, [draft, waits])

  useEffect(() => {
    const keep = () => latest.current()
    window.addEventListener('pagehide', keep)
    // Before whoever asks whether anything would be lost: what was typed last must count.
    window.addEventListener('beforeunload', keep, { capture: true })
    document.addEventListener('visibilitychange', keep)
    return () => {
      window.removeEventListener('pagehide', keep)
      window.removeEventListener('beforeunload', keep, { capture: true })
      document.removeEventListener('visibilitychange', keep)
      keep()
    }
  }, [])

  return {
    text: draft ?? value,
    theirs: draft === null && theirs === value ? null : theirs,
    refused,
    change: (typed: string) => {
      unwritten.current = true
      setDraft(typed)
    },
    commit,
    leave: () => {
      commit()
      unwritten.current = false
      setDraft(null)
    },
    revert: () => {
      unwritten.current = false
      setDraft(null)
      setRefused(false)
    },
    takeTheirs: () => {
      if (theirs === null) return
      unwritten.current = false
      seen.current = theirs
      write(theirs)
      setDraft(null)
      setTheirs(null)
    },
    keepMine: () => setTheirs(null),
  }
}

export type Draft = ReturnType<typeof useDraft>
