'use client'

import type { Editor } from '@tiptap/core'
import { useState, type FormEvent } from 'react'
import { asLinkAddress } from '@/domain/note/linkAddress'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { Field, fieldClass } from '@/components/ui/Field'
import { Modal } from '@/components/ui/Modal'

/** Asks where a link leads: of the selection, of the link in which the caret stands, or of a new one. */
export const LinkDialog = ({ editor, onClose }: { editor: Editor; onClose: () => void }) => {
  const t = useTranslate()
  const present = editor.getAttributes('link')['href'] as string | undefined
  const [typed, setTyped] = useState(present ?? '')
  const [isRefused, setRefused] = useState(false)
  const close = () => {
    onClose()
    // The dialog gives the focus back to its button after this step.
    requestAnimationFrame(() => editor.commands.focus())
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    // Not of the form around the panel, if there is one.
    event.stopPropagation()
    const href = asLinkAddress(typed)
    if (href === null) return setRefused(true)
    const isBare = editor.state.selection.empty && present === undefined
    if (isBare)
      editor.commands.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
    else editor.chain().extendMarkRange('link').setLink({ href }).run()
    close()
  }
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetLink().run()
    close()
  }
  return (
    <Modal title={t('note.link.title')} onClose={close}>
      <form onSubmit={save} className="grid gap-4">
        <Field
          label={t('note.link.address')}
          hint={t('note.link.hint')}
          error={isRefused ? t('note.link.refused') : undefined}
        >
          {(attributes) => (
            <input
              {...attributes}
              type="text"
              inputMode="url"
              autoComplete="off"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value)
                setRefused(false)
              }}
              className={fieldClass}
            />
          )}
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          {present !== undefined && (
            <>
              <a
                href={asLinkAddress(present) ?? undefined}
                target="_blank"
                rel="noopener noreferrer nofollow"
                className="mr-auto self-center text-sm text-accent underline"
              >
                {t('note.link.open')}
              </a>
              <Button look="danger" onClick={remove}>
                {t('note.link.remove')}
              </Button>
            </>
          )}
          <Button type="submit" look="primary">
            {t('note.link.save')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
