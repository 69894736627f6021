import Link from 'next/link'
import { getTranslate } from '@/components/messages/getTranslate'
import { buttonClass } from '@/components/ui/Button'

/** For pages that are not there, and for those that one may not see: nobody learns which. */
export default async function NotFound() {
  const { t } = await getTranslate()
  return (
    <main id="main" className="mx-auto max-w-xl px-4 py-16">
      <h1 className="text-2xl font-semibold">{t('shell.notFoundTitle')}</h1>
      <p className="mt-3 text-soft">{t('shell.notFoundText')}</p>
      <Link href="/" className={`${buttonClass('primary')} mt-6`}>
        {t('shell.home')}
      </Link>
    </main>
  )
}
