'use client'

import { useState, type SubmitEvent } from 'react'
import type { MessageKey } from '@/components/messages/MessageKey'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { Field, fieldClass } from '@/components/ui/Field'
import { Modal } from '@/components/ui/Modal'
import { removeDemoRegion } from '@/server/demo/actions'

/** Removes the invented region, confirmed by typing its name: it cannot be undone. */
export const RemoveDemo = ({ name }: { name: string }) => {
  const t = useTranslate()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [removing, setRemoving] = useState(false)
  const [failure, setFailure] = useState<MessageKey | null>(null)

  const remove = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setRemoving(true)
    const result = await removeDemoRegion({ name: typed.trim() }).catch(() => null)
    // Nobody is signed in any more: the account has gone with the region.
    if (result?.ok) return location.assign('/sign-in')
    setRemoving(false)
    setFailure((result?.message ?? 'errors.offline') as MessageKey)
  }

  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="rounded px-2 py-1 underline underline-offset-2"
      >
        {t('demo.remove')}
      </button>
      {open && (
        <Modal
          title={t('demo.confirmTitle')}
          description={t('demo.confirmText')}
          onClose={() => setOpen(false)}
        >
          <form onSubmit={(event) => void remove(event)} className="grid gap-4">
            <Field label={t('demo.confirmLabel', { name })} error={failure ? t(failure) : undefined}>
              {(attributes) => (
                <input
                  {...attributes}
                  value={typed}
                  onChange={(event) => setTyped(event.target.value)}
                  autoComplete="off"
                  className={fieldClass}
                />
              )}
            </Field>
            <div className="flex flex-wrap justify-end gap-2">
              <Button onClick={() => setOpen(false)}>{t('common.cancel')}</Button>
              <Button type="submit" look="danger" disabled={removing || typed.trim() !== name}>
                {t('demo.remove')}
              </Button>
            </div>
          </form>
        </Modal>
      )}
    </>
  )
}
