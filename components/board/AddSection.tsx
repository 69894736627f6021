'use client'

import { Plus } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { addSection } from '@/domain/board/addSection'
import { longest } from '@/domain/board/longest'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { useEscape } from '@/components/ui/useEscape'
import { fieldClass } from '@/components/ui/Field'
import { useBoard } from './BoardContext'

/** Adds a section at the end of the roadmap. */
export const AddSection = () => {
  const t = useTranslate()
  const { store } = useBoard()
  const [title, setTitle] = useState<string | null>(null)
  const escape = useEscape(() => setTitle(null))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (title?.trim()) addSection(store.doc, { title: title.trim() })
    setTitle(null)
  }
  if (title === null) {
    return (
      <Button look="quiet" className="shrink-0" onClick={() => setTitle('')}>
        <Plus size={16} aria-hidden />
        {t('board.addSection')}
      </Button>
    )
  }
  return (
    <form
      onSubmit={submit}
      ref={escape}
      className="grid w-[min(19rem,86vw)] shrink-0 gap-2 rounded-xl bg-sunken p-2"
    >
      <input
        ref={(field) => field?.focus()}
        aria-label={t('board.newSectionTitle')}
        placeholder={t('board.newSectionTitle')}
        maxLength={longest.title}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        className={fieldClass}
      />
      <div className="flex gap-2">
        <Button type="submit" look="primary">
          {t('common.add')}
        </Button>
        <Button look="quiet" onClick={() => setTitle(null)}>
          {t('common.close')}
        </Button>
      </div>
    </form>
  )
}
