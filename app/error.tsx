'use client'

import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'

/** What a page shows that could not be drawn: what is safe and what to do. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const t = useTranslate()
  return (
    <main id="main" className="mx-auto max-w-xl px-4 py-16">
      <h1 className="text-2xl font-semibold">{t('shell.errorTitle')}</h1>
      <p className="mt-3 text-soft">{t('shell.errorText')}</p>
      {error.digest && (
        <p className="mt-2 text-sm numeric">{t('common.errorCode', { code: error.digest })}</p>
      )}
      <Button look="primary" className="mt-6" onClick={reset}>
        {t('common.retry')}
      </Button>
    </main>
  )
}
