'use client'

import {
  Check,
  CloudAlert,
  CloudOff,
  Eye,
  HardDrive,
  Hourglass,
  LoaderCircle,
  type LucideIcon,
} from 'lucide-react'
import { useLocale } from '@/components/messages/useLocale'
import type { MessageKey } from '@/components/messages/MessageKey'
import { useTranslate } from '@/components/messages/useTranslate'
import { saveStanding, type SaveStanding } from './LinkState'
import { type LinkLook, useLinkState } from './useLinkState'

const shown: Record<
  SaveStanding,
  { icon: LucideIcon; text: MessageKey; look: 'calm' | 'warning' | 'danger' }
> = {
  connecting: { icon: LoaderCircle, text: 'save.connecting', look: 'calm' },
  saved: { icon: Check, text: 'save.saved', look: 'calm' },
  saving: { icon: LoaderCircle, text: 'save.saving', look: 'calm' },
  readOnly: { icon: Eye, text: 'save.readOnly', look: 'calm' },
  offline: { icon: CloudOff, text: 'save.offlineClean', look: 'warning' },
  unsaved: { icon: CloudAlert, text: 'save.offline', look: 'danger' },
  kept: { icon: HardDrive, text: 'save.kept', look: 'warning' },
  waiting: { icon: Hourglass, text: 'save.waiting', look: 'warning' },
  waitingUnsaved: { icon: Hourglass, text: 'save.waitingUnsaved', look: 'danger' },
  ended: { icon: CloudOff, text: 'save.ended', look: 'warning' },
}

const looks = {
  calm: 'text-soft',
  warning: 'rounded-full bg-warning-tint px-2.5 py-1 font-medium text-warning',
  danger: 'rounded-full bg-not-done-tint px-2.5 py-1 font-medium text-danger',
}

/**
 * Whether what was typed is on the server (S16): always visible, and never "saved" before the acknowledgement. Screen
 * readers are told of trouble and of its end, not of every letter.
 */
export const SaveState = ({ link }: { link: LinkLook }) => {
  const t = useTranslate()
  const locale = useLocale()
  const standing = useLinkState(link, saveStanding) ?? 'connecting'
  const savedAt = useLinkState(link, (state) => state.savedAt)
  const { icon: Icon, text, look } = shown[standing]
  const words =
    standing === 'saved' && savedAt !== null
      ? t('save.savedAt', {
          time: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(savedAt),
        })
      : t(text)
  return (
    <p data-save-state={standing} className={`flex items-center gap-1.5 text-2xs numeric ${looks[look]}`}>
      <Icon size={14} aria-hidden className="shrink-0" />
      {words}
      <span role="status" className="sr-only">
        {look === 'calm' ? '' : words}
      </span>
    </p>
  )
}
