'use client'

import { useState } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { Modal } from '@/components/ui/Modal'
import { useDiscard } from './useDiscard'

type Props = { importId: string; fileName: string; isTouched: boolean; onDiscard: () => void }

/** The way out of a preview without a roadmap; asks where somebody's corrections would go with it. */
export const DiscardButton = ({ importId, fileName, isTouched, onDiscard }: Props) => {
  const t = useTranslate()
  const discard = useDiscard(importId)
  const [isAsking, setAsking] = useState(false)
  const leave = () => {
    setAsking(false)
    onDiscard()
    void discard()
  }
  return (
    <>
      <Button onClick={() => (isTouched ? setAsking(true) : leave())}>{t('imports.discard')}</Button>
      {isAsking && (
        <Modal
          title={t('imports.discardTitle')}
          description={t('imports.discardText', { name: fileName })}
          onClose={() => setAsking(false)}
        >
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
            <Button look="danger" onClick={leave}>
              {t('imports.discard')}
            </Button>
          </div>
        </Modal>
      )}
    </>
  )
}
