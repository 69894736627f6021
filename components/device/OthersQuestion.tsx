'use client'

import { useState } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { Modal } from '@/components/ui/Modal'
import { deleteDatabase } from './openDatabase'
import { LazySignOut } from './LazySignOut'

type Props = {
  /** Of others, with edits that the server has not acknowledged. */
  databases: string[]
  onSettled: () => void
}

/** Somebody else has left edits here that would be lost: whether they may go is asked, never decided in silence. */
export const OthersQuestion = ({ databases, onSettled }: Props) => {
  const t = useTranslate()
  const [isLeaving, setLeaving] = useState(false)
  const drop = async () => {
    await Promise.all(databases.map(deleteDatabase))
    onSettled()
  }
  if (isLeaving) return <LazySignOut onCancel={() => setLeaving(false)} />
  return (
    <Modal title={t('device.others.title')} description={t('device.others.text')} onClose={onSettled}>
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="danger" onClick={() => void drop()}>
          {t('device.others.drop')}
        </Button>
        <Button look="primary" onClick={() => setLeaving(true)}>
          {t('shell.signOut')}
        </Button>
      </div>
    </Modal>
  )
}
