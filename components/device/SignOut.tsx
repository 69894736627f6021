'use client'

import { Download, LoaderCircle } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import * as Y from 'yjs'
import { useTranslate } from '@/components/messages/useTranslate'
import { asideFile, putAside } from '@/components/realtime/Aside'
import { keepFile } from '@/components/realtime/keepFile'
import { openLinks } from '@/components/realtime/openLinks'
import { Button } from '@/components/ui/Button'
import { IconButton } from '@/components/ui/IconButton'
import { Modal } from '@/components/ui/Modal'
import { useToast } from '@/components/ui/Toasts'
import { useDevice } from './DeviceContext'
import { leaveSite } from './leaveSite'
import { readUnsent, type UnsentDocument } from './readUnsent'
import { sendUnsent } from './sendUnsent'

/** How often is looked what has been sent meanwhile, in ms. */
const pause = 400

/**
 * Signs out. Where edits have not reached the server it names them first and offers to wait, to download them, or to go
 * all the same (S17c).
 */
export const SignOut = ({ onCancel }: { onCancel: () => void }) => {
  const t = useTranslate()
  const toast = useToast()
  const device = useDevice()
  const [unsent, setUnsent] = useState<UnsentDocument[] | null>(null)
  const [isWaiting, setWaiting] = useState(false)
  const [isLeaving, setLeaving] = useState(false)

  const leave = async () => {
    setLeaving(true)
    if (await leaveSite(device)) return
    toast({ text: t('signOut.failed'), danger: true })
    onCancel()
  }
  const look = useEffectEvent(async () => {
    const found = device ? await readUnsent(device) : []
    // Asked for the first time, or waited for: with nothing to lose one simply leaves.
    if (found.length === 0 && !isLeaving && (unsent === null || isWaiting)) return leave()
    setUnsent(found)
  })
  useEffect(() => {
    const first = setTimeout(() => void look(), 0)
    const timer = setInterval(() => void look(), pause)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [])

  const wait = () => {
    setWaiting(true)
    for (const link of openLinks) link.retry()
    if (device) sendUnsent(device).catch(() => undefined)
  }
  const keep = async ({ name, base }: UnsentDocument) => {
    const copy = [...openLinks].find((link) => link.document === base)?.copy()
    if (copy) return keepFile(asideFile(copy))
    const doc = new Y.Doc()
    for (const update of (await device?.read(name)) ?? []) Y.applyUpdate(doc, update)
    keepFile(asideFile(putAside(doc, base, 'replaced')))
  }

  if (!unsent || unsent.length === 0) return null
  return (
    <Modal title={t('signOut.title')} description={t('signOut.text')} onClose={onCancel}>
      <ul className="grid divide-y divide-line">
        {unsent.map((document) => {
          const title = document.about?.title ?? t('signOut.unnamed')
          return (
            <li key={document.name} className="flex items-center gap-3 py-2 text-sm">
              <span className="min-w-0 flex-1 break-words">
                {title}
                <span className="block text-2xs text-soft numeric">
                  {t('signOut.edits', { count: document.edits })}
                </span>
              </span>
              <IconButton label={t('signOut.keep', { title })} onClick={() => void keep(document)}>
                <Download size={18} aria-hidden />
              </IconButton>
            </li>
          )
        })}
      </ul>
      <p role="status" className="mt-3 flex items-center gap-2 text-sm text-soft empty:hidden">
        {isWaiting && (
          <>
            <LoaderCircle size={16} aria-hidden />
            {t('signOut.waiting')}
          </>
        )}
      </p>
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <Button look="danger" disabled={isLeaving} onClick={() => void leave()}>
          {t('signOut.anyway')}
        </Button>
        {!isWaiting && (
          <Button look="primary" onClick={wait}>
            {t('signOut.wait')}
          </Button>
        )}
      </div>
    </Modal>
  )
}
