'use client'

import './note.css'
import { Collaboration } from '@tiptap/extension-collaboration'
import { Placeholder } from '@tiptap/extensions'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { exitSuggestion } from '@tiptap/suggestion'
import { useEffect, useId, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { knowsNote } from '@/domain/note/knowsNote'
import { noteExtensions } from '@/domain/note/noteExtensions'
import { noteRoot } from '@/domain/note/noteRoot'
import { useTranslate } from '@/components/messages/useTranslate'
import { LinkDialog } from './LinkDialog'
import { MentionOffer, optionId } from './MentionOffer'
import { noteCaret } from './noteCaret'
import { noteGuard } from './noteGuard'
import { noteMentions, type Offer, type Person } from './noteMentions'
import { NoteToolbar } from './NoteToolbar'
import { useReadersCopy } from './useReadersCopy'

export type NoteEditorProps = {
  doc: Y.Doc
  awareness: Awareness
  readOnly: boolean
  /** Who can be mentioned, and the names of those who were. */
  people: Person[]
  label: string
}

/** A note over its live document. A reader sees a copy, from which nothing comes back. */
export const NoteEditor = (props: NoteEditorProps) => {
  const t = useTranslate()
  const shown = useReadersCopy(props.doc, props.readOnly)
  const [isKnown] = useState(() => knowsNote(props.doc))
  if (!isKnown) return <p className="text-sm text-warning">{t('note.strange')}</p>
  return shown && <OpenNote key={shown.guid} {...props} doc={shown} />
}

const OpenNote = ({ doc, awareness, readOnly, people, label }: NoteEditorProps) => {
  const t = useTranslate()
  const listId = useId()
  const [offer, setOffer] = useState<Offer | null>(null)
  const [isFull, setFull] = useState(false)
  const [isLinking, setLinking] = useState(false)
  const [isStrange, setStrange] = useState(false)

  const editor = useEditor(
    {
      editable: !readOnly,
      immediatelyRender: false,
      enableContentCheck: true,
      // A part that this page does not know must not be touched by it: nothing is drawn until it is loaded anew.
      onContentError: ({ editor: now }) => {
        now.setEditable(false)
        setStrange(true)
      },
      extensions: [
        ...noteExtensions({
          nameOf: (id) => people.find((person) => person.id === id)?.name ?? t('executor.former'),
          tickName: (text) => t('note.tick', { text }),
        }),
        Collaboration.configure({ document: doc, field: noteRoot }),
        noteCaret(awareness),
        noteGuard(setFull),
        Placeholder.configure({
          placeholder: t(readOnly ? 'note.empty' : 'note.placeholder'),
          showOnlyWhenEditable: false,
        }),
        ...(readOnly ? [] : [noteMentions(people, setOffer)]),
      ],
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          ...(readOnly && { 'aria-readonly': 'true', tabindex: '0' }),
          class: 'note',
        },
        handleKeyDown: (_view, event) => {
          if (readOnly || event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey)) return false
          event.preventDefault()
          setLinking(true)
          return true
        },
      },
    },
    [doc, awareness],
  )
  useOfferTold(editor, listId, offer)

  if (isStrange) return <p className="text-sm text-warning">{t('note.strange')}</p>
  return (
    <div data-note className="relative rounded-md border border-edge bg-panel focus-within:border-accent">
      {editor && !readOnly && <NoteToolbar editor={editor} onLink={() => setLinking(true)} />}
      <EditorContent editor={editor} />
      {offer && <MentionOffer id={listId} offer={offer} />}
      {isFull && (
        <p role="alert" className="border-t border-line px-3 py-2 text-2xs text-danger">
          {t('note.full')}
        </p>
      )}
      {editor && isLinking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </div>
  )
}

/** Tells screen readers which of the offered people Enter takes; Escape closes the offer and not the panel around it. */
const useOfferTold = (editor: Editor | null, listId: string, offer: Offer | null): void => {
  const isOpen = offer !== null
  const active = offer?.people[offer.active]?.id
  useEffect(() => {
    if (!editor || !isOpen) return
    const { view } = editor
    // The panel has claimed the key before the editor hears of it.
    const close = (event: KeyboardEvent) => event.key === 'Escape' && exitSuggestion(view)
    view.dom.addEventListener('keydown', close)
    view.dom.setAttribute('data-editor', '')
    view.dom.setAttribute('aria-controls', listId)
    if (active) view.dom.setAttribute('aria-activedescendant', optionId(listId, active))
    return () => {
      view.dom.removeEventListener('keydown', close)
      for (const name of ['data-editor', 'aria-controls', 'aria-activedescendant'])
        view.dom.removeAttribute(name)
    }
  }, [editor, listId, isOpen, active])
}
