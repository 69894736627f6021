import { getTranslate } from '@/components/messages/getTranslate'

/** For a fresh program: nobody can sign in yet; what to do instead. */
export const NobodyYet = async () => {
  const { t } = await getTranslate()
  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight">{t('signIn.emptyTitle')}</h1>
      <p className="mt-2 text-sm text-soft">{t('signIn.emptyText')}</p>
      <ol className="mt-4 grid list-decimal gap-3 pl-5 text-sm">
        <li>{t('signIn.emptyStop')}</li>
        <li>
          {t('signIn.emptyStart')}
          <code className="mt-1 block rounded-md bg-sunken px-3 py-2 font-mono">npm start -- --demo</code>
        </li>
        <li>{t('signIn.emptyThen')}</li>
      </ol>
    </>
  )
}
