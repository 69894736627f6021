'use client'

import Link from 'next/link'
import { useTranslate } from '@/components/messages/useTranslate'
import { buttonClass } from '@/components/ui/Button'

/** The same for links that were used, withdrawn, have run out or were never given. */
export const InvitationGone = () => {
  const t = useTranslate()
  return (
    <div role="alert">
      <h1 className="text-2xl font-semibold tracking-tight">{t('invitation.goneTitle')}</h1>
      <p className="mt-2 text-sm text-soft">{t('invitation.goneText')}</p>
      <Link href="/sign-in" className={`${buttonClass('primary')} mt-4`}>
        {t('invitation.signIn')}
      </Link>
    </div>
  )
}
