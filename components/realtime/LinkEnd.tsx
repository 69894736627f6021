'use client'

import { useEffect } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button, buttonClass } from '@/components/ui/Button'
import { asideFile } from './Aside'
import { keepFile } from './keepFile'
import type { EndPhase } from './LinkState'
import type { PageLinks } from './PageLinks'
import { type LinkLook, useLinkState } from './useLinkState'

const signInAddress = () => `/sign-in?callbackUrl=${encodeURIComponent(location.pathname + location.search)}`

/** Why the board no longer follows the server, what is not saved, and what to do. */
export const LinkEnd = ({
  link,
  phase,
}: {
  link: LinkLook & Pick<PageLinks, 'retry' | 'copies'>
  phase: EndPhase
}) => {
  const t = useTranslate()
  const unsaved = useLinkState(link, (state) => state.unsaved) ?? 0
  const isKept = useLinkState(link, (state) => state.isKept) ?? false
  const mustSignIn = phase === 'signIn' && unsaved === 0
  useEffect(() => {
    // With nothing to lose there is nothing to explain: one signs in and comes back here.
    if (mustSignIn) location.assign(signInAddress())
  }, [mustSignIn])
  const keep = () => {
    for (const copy of link.copies()) keepFile(asideFile(copy))
  }
  return (
    <section role="alert" className="mx-4 mb-3 rounded-lg border border-line bg-warning-tint p-4 text-sm">
      <h2 className="font-semibold">{t(`live.${phase}.title`)}</h2>
      <p className="mt-1">{t(`live.${phase}.text`)}</p>
      {unsaved > 0 && (
        <p className="mt-1 font-medium">
          {t(isKept ? 'live.unsavedKept' : 'live.unsaved', { count: unsaved })}
        </p>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        {phase === 'signIn' && (
          <>
            <a href={signInAddress()} target="_blank" rel="noreferrer" className={buttonClass('primary')}>
              {t('live.signIn.go')}
            </a>
            <Button onClick={link.retry}>{t('live.signIn.back')}</Button>
          </>
        )}
        {phase === 'reload' && (
          <Button look={unsaved > 0 ? 'secondary' : 'primary'} onClick={() => location.reload()}>
            {t('live.reload.go')}
          </Button>
        )}
        {phase === 'noAccess' && <Button onClick={link.retry}>{t('common.retry')}</Button>}
        {unsaved > 0 && <Button onClick={keep}>{t('live.aside.keep')}</Button>}
      </div>
    </section>
  )
}
