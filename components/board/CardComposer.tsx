'use client'

import { Plus } from 'lucide-react'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { addCard } from '@/domain/board/addCard'
import { addSection } from '@/domain/board/addSection'
import type { Column } from '@/domain/board/groupCards'
import { longest } from '@/domain/board/longest'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { fieldClass } from '@/components/ui/Field'
import { useToast } from '@/components/ui/Toasts'
import { useEscape } from '@/components/ui/useEscape'
import { useBoard } from './BoardContext'
import { stageName } from './columnTitle'
import { showCard } from './focusCard'
import { useSections } from './useBoardStore'
import { writeMonth } from './writeMonth'

/** Adds cards at the end of a column, one after another: Enter adds and stays, Escape closes. */
export const CardComposer = ({ column, title: columnName }: { column: Column; title: string }) => {
  const t = useTranslate()
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    requestAnimationFrame(() => opener.current?.focus())
  }
  if (open) return <ComposerForm column={column} onClose={close} />
  return (
    <button
      ref={opener}
      type="button"
      aria-label={t('board.addCardIn', { column: columnName })}
      onClick={() => setOpen(true)}
      className="mx-2 mb-2 flex min-h-9 items-center gap-1.5 rounded-lg px-2 text-sm text-soft hover:bg-hover hover:text-ink"
    >
      <Plus size={16} aria-hidden />
      {t('board.addCard')}
    </button>
  )
}

const ComposerForm = ({ column, onClose }: { column: Column; onClose: () => void }) => {
  const t = useTranslate()
  const { store, announce } = useBoard()
  const toast = useToast()
  const sections = useSections()
  const [title, setTitle] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const escape = useEscape(onClose)
  const { target } = column
  const own =
    target.kind === 'section' ? [target.sectionId] : target.kind === 'stage' ? target.sectionIds : null
  const choices = own ? sections.filter(({ id }) => own.includes(id)) : sections

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const words = title.trim()
    if (!words) return onClose()
    const { doc } = store
    const cardId = doc.transact(() => {
      const known = chosen !== null && sections.some(({ id }) => id === chosen) ? chosen : null
      const sectionId =
        known ??
        choices.at(-1)?.id ??
        (target.kind === 'stage'
          ? addSection(doc, { title: stageName(target.stage, t), stage: target.stage })
          : addSection(doc, { title: t('board.firstSection') }))
      const period =
        target.kind === 'month' && target.month ? { period: { text: writeMonth(target.month) } } : {}
      return addCard(
        doc,
        { title: words, ...period },
        { sectionId, ...(target.kind === 'status' && { status: target.status }) },
      )
    })
    announce(t('board.added', { title: words }))
    setTitle('')
    field.current?.focus()
    requestAnimationFrame(() => {
      if (!showCard(cardId)) toast({ text: t('filter.hiddenNew', { title: words }) })
    })
  }
  return (
    <form onSubmit={submit} ref={escape} className="mx-2 mb-2 grid gap-2">
      <textarea
        ref={field}
        aria-label={t('board.newTitle')}
        placeholder={t('board.newTitle')}
        rows={2}
        maxLength={longest.title}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) submit(event)
        }}
        className={fieldClass}
      />
      {choices.length > 1 && (
        <select
          aria-label={t('board.inSection')}
          value={chosen ?? choices.at(-1)?.id ?? ''}
          onChange={(event) => setChosen(event.target.value)}
          className={fieldClass}
        >
          {choices.map((section) => (
            <option key={section.id} value={section.id}>
              {section.title}
            </option>
          ))}
        </select>
      )}
      <div className="flex gap-2">
        <Button type="submit" look="primary">
          {t('common.add')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </form>
  )
}
