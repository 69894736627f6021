'use client'

import { Building2, Telescope } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { failureText } from '@/components/messages/failureText'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button, buttonClass } from '@/components/ui/Button'
import { useReady } from '@/components/ui/useReady'
import { loadDemoRegion } from '@/server/setup/actions'
import type { LoadedDemo } from '@/server/setup/loadDemoRegion'
import { DemoAccounts } from './DemoAccounts'

const choiceClass = 'grid content-start justify-items-start gap-2 rounded-lg border border-edge p-5'

/** The two ways to begin. `direct`: whether the reader sits at the machine on which the program runs. */
export const FirstChoice = ({ direct }: { direct: boolean }) => {
  const t = useTranslate()
  const ready = useReady()
  const [loading, setLoading] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [demo, setDemo] = useState<LoadedDemo | null>(null)

  const load = async () => {
    setLoading(true)
    setFailure(null)
    const result = await loadDemoRegion().catch(() => null)
    setLoading(false)
    if (result?.ok) setDemo(result.value)
    else setFailure(failureText(t, result))
  }

  if (demo) return <DemoAccounts demo={demo} />
  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight">{t('setup.welcome')}</h1>
      <p className="mt-2 text-soft">{t('setup.welcomeText')}</p>
      <div className="mt-6 grid gap-4 sm:grid-cols-2">
        <div className={choiceClass}>
          <Building2 aria-hidden className="text-accent" />
          <h2 className="font-semibold">{t('setup.own')}</h2>
          <p className="text-sm text-soft">{t('setup.ownText')}</p>
          <Link href="/setup/organisation" className={`${buttonClass('primary')} mt-2`}>
            {t('setup.ownGo')}
          </Link>
        </div>
        <div className={choiceClass}>
          <Telescope aria-hidden className="text-accent" />
          <h2 className="font-semibold">{t('setup.demo')}</h2>
          <p className="text-sm text-soft">{t('setup.demoText')}</p>
          {direct ? (
            <Button className="mt-2" disabled={!ready || loading} onClick={() => void load()}>
              {t('setup.demoGo')}
            </Button>
          ) : (
            <>
              <p className="text-sm">{t('setup.demoElsewhere')}</p>
              <code className="rounded-md bg-sunken px-3 py-2 font-mono text-sm">npm start -- --demo</code>
            </>
          )}
          <p role="status" className="text-sm text-soft empty:hidden">
            {loading && t('setup.demoLoading')}
          </p>
          <p role="alert" className="text-sm text-danger empty:hidden">
            {failure}
          </p>
        </div>
      </div>
    </>
  )
}
