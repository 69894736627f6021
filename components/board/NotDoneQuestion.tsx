'use client'

import { useState, type FormEvent } from 'react'
import { longest } from '@/domain/board/longest'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { Field, fieldClass } from '@/components/ui/Field'
import { Modal } from '@/components/ui/Modal'

/** Asks why an item was not done; without a reason nothing changes. */
export const NotDoneQuestion = (props: {
  reason: string
  onAnswer: (reason: string) => void
  onCancel: () => void
}) => {
  const t = useTranslate()
  const [reason, setReason] = useState(props.reason)
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim()) props.onAnswer(reason.trim())
    else setMissing(true)
  }
  return (
    <Modal title={t('board.notDone.title')} description={t('board.notDone.hint')} onClose={props.onCancel}>
      <form onSubmit={submit} noValidate>
        <Field label={t('board.notDone.reason')} error={missing ? t('board.notDone.needed') : undefined}>
          {(attributes) => (
            <textarea
              {...attributes}
              rows={3}
              maxLength={longest.reason}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              className={fieldClass}
            />
          )}
        </Field>
        <div className="mt-4 flex flex-wrap justify-end gap-2">
          <Button onClick={props.onCancel}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary">
            {t('board.notDone.confirm')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
