'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import type { NoteEditor, NoteEditorProps } from './NoteEditor'

type Editor = typeof NoteEditor

let editor: Editor | null = null
let hasFailed = false
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Between two attempts, in ms. */
const pause = 3_000

/** Loads the editor; gives whether it is there. Offline it may not be, and that must not take the page with it. */
const load = async (): Promise<boolean> => {
  try {
    editor ??= (await import('./NoteEditor')).NoteEditor
  } catch {
    hasFailed = true
  }
  for (const listener of listeners) listener()
  return editor !== null
}

/** The editor of notes, which comes only with the first note that is shown. Tries again until it is loaded. */
export const LazyNoteEditor = (props: NoteEditorProps) => {
  const t = useTranslate()
  const Loaded = useSyncExternalStore(
    subscribe,
    () => editor,
    () => null,
  )
  const isFailing = useSyncExternalStore(
    subscribe,
    () => hasFailed,
    () => false,
  )
  useEffect(() => {
    if (editor) return
    const timer = setInterval(() => void load().then((isThere) => isThere && clearInterval(timer)), pause)
    void load()
    return () => clearInterval(timer)
  }, [])
  if (!Loaded) return <p className="text-sm text-soft">{t(isFailing ? 'note.notNow' : 'note.loading')}</p>
  // oxlint-disable-next-line react/static-components -- it is the one component of its module, there or not there yet
  return <Loaded {...props} />
}
