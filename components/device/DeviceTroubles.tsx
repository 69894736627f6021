'use client'

import { HardDrive } from 'lucide-react'
import { useState } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { type LinkLook, useLinkState } from '@/components/realtime/useLinkState'
import { Button } from '@/components/ui/Button'

/** Tells, once, that this device keeps nothing more, and what that means (S17b). Editing goes on. */
export const DeviceTroubles = ({ link }: { link: LinkLook }) => {
  const t = useTranslate()
  const trouble = useLinkState(link, (state) => state.trouble)
  const [understood, setUnderstood] = useState<string | null>(null)
  if (!trouble || trouble === understood) return null
  return (
    <div
      role="alert"
      className="mx-4 mb-3 flex flex-wrap items-center gap-3 rounded-lg bg-warning-tint px-3 py-2 text-sm text-warning"
    >
      <HardDrive size={16} aria-hidden />
      <p className="min-w-60 flex-1">{t(`device.trouble.${trouble}`)}</p>
      <Button onClick={() => setUnderstood(trouble)}>{t('device.understood')}</Button>
    </div>
  )
}
