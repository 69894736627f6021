'use client'

import { Download, FileWarning } from 'lucide-react'
import { useState } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { Modal } from '@/components/ui/Modal'
import { asideFile, type Aside, isNote } from './Aside'
import { keepFile } from './keepFile'
import type { PageLinks } from './PageLinks'
import { type LinkLook, useLinkState } from './useLinkState'

const none: readonly Aside[] = []

/**
 * Tells that edits were not taken and gives them as a file (S2c). Closing the dialog forgets nothing: a line stays
 * above the board until the file was kept or thrown away.
 */
export const SetAside = ({ link }: { link: LinkLook & Pick<PageLinks, 'dropAside'> }) => {
  const t = useTranslate()
  const asides = useLinkState(link, (state) => state.asides) ?? none
  const [putOff, setPutOff] = useState<string | null>(null)
  const [kept, setKept] = useState<string | null>(null)
  const [aside] = asides
  if (!aside) return null
  if (putOff === aside.id) {
    return (
      <p className="mx-4 mb-3 flex flex-wrap items-center gap-3 rounded-lg bg-warning-tint px-3 py-2 text-sm text-warning">
        <FileWarning size={16} aria-hidden />
        {t('live.aside.waiting', { count: asides.length })}
        <Button onClick={() => setPutOff(null)}>{t('live.aside.show')}</Button>
      </p>
    )
  }
  const keep = () => {
    keepFile(asideFile(aside))
    setKept(aside.id)
  }
  return (
    <Modal
      title={t('live.aside.title')}
      description={isNote(aside.document) ? t(`note.aside.${aside.reason}`) : t(`live.aside.${aside.reason}`)}
      onClose={() => setPutOff(aside.id)}
    >
      <div className="flex flex-wrap justify-end gap-2">
        {kept === aside.id ? (
          <Button onClick={() => link.dropAside(aside.id)}>{t('common.ready')}</Button>
        ) : (
          <Button look="danger" onClick={() => link.dropAside(aside.id)}>
            {t('live.aside.drop')}
          </Button>
        )}
        <Button look="primary" onClick={keep}>
          <Download size={16} aria-hidden />
          {t('live.aside.keep')}
        </Button>
      </div>
    </Modal>
  )
}
