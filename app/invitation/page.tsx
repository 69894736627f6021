import type { Metadata } from 'next'
import { currentMe } from '@/app/currentMe'
import { getTranslate } from '@/components/messages/getTranslate'
import { AcceptInvitation } from '@/components/people/AcceptInvitation'
import { Mark } from '@/components/shell/Mark'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslate()).t('invitation.title'),
})

/** The page behind invitation links, for everybody: the secret stands behind the # and is read by the page's script. */
export default async function Page() {
  const me = await currentMe()
  const { t } = await getTranslate()
  return (
    <main id="main" className="mx-auto grid w-full max-w-md gap-6 px-4 py-12 sm:py-20">
      <div className="flex items-center gap-3">
        <Mark />
        <div>
          <p className="text-xl font-semibold tracking-tight">{t('common.product')}</p>
          <p className="text-sm text-soft">{t('shell.tagline')}</p>
        </div>
      </div>
      <section className="rounded-xl border border-line bg-panel p-6 shadow-card">
        <AcceptInvitation signedInAs={me.ok ? me.value.name : null} />
      </section>
    </main>
  )
}
