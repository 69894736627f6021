'use client'

import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { Modal } from '@/components/ui/Modal'
import type { Sending } from './sendFile'

/** How far a file is on its way to a preview; it can be stopped at every step. */
export const SendingDialog = (props: { name: string; progress: Sending; onCancel: () => void }) => {
  const t = useTranslate()
  const { name, progress, onCancel } = props
  const percent = progress.step === 'understanding' ? null : progress.percent
  const text = percent === null ? t('imports.understanding') : t(`imports.${progress.step}`, { percent })
  return (
    <Modal title={t('imports.fileOnItsWay', { name })} onClose={onCancel}>
      <p role="status" className="mb-2 text-sm text-soft numeric">
        {text}
      </p>
      <progress
        value={percent ?? undefined}
        max={100}
        aria-label={text}
        // Without a share it stays the browser's own, which moves.
        className={`h-2 w-full accent-accent ${
          percent === null
            ? ''
            : 'appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent'
        }`}
      />
      <div className="mt-4 flex justify-end">
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </Modal>
  )
}
