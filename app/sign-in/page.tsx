import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { currentMe } from '@/app/currentMe'
import { getTranslate } from '@/components/messages/getTranslate'
import { NobodyYet } from '@/components/people/NobodyYet'
import { SignInForm } from '@/components/people/SignInForm'
import type { SignInProblem } from '@/components/people/signInText'
import { Mark } from '@/components/shell/Mark'
import { isOutage } from '@/server/actions/isOutage'
import { isDirect } from '@/server/http/isDirect'
import { ownPath } from '@/server/http/ownPath'
import { readDoor, type Door } from '@/server/people/readDoor'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslate()).t('signIn.title'),
})

type Query = Record<string, string | string[] | undefined>

/** Where one signs in; whoever already has goes on to the page that was asked for. */
export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const { callbackUrl, error } = await searchParams
  const next = ownPath(typeof callbackUrl === 'string' ? callbackUrl : null)
  const me = await currentMe()
  if (me.ok) redirect(next)
  const { door, problem } = me.code === 'noSession' ? await lookBehind(error) : unavailable
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
        {door === 'empty' ? (
          <NobodyYet />
        ) : (
          <>
            <h1 className="mb-4 text-2xl font-semibold tracking-tight">{t('signIn.title')}</h1>
            <SignInForm
              next={next}
              problem={problem}
              demoElsewhere={door === 'demo' && !isDirect(await headers())}
            />
          </>
        )}
      </section>
      {door === 'demo' && <p className="text-sm text-soft">{t('signIn.demoNote')}</p>}
    </main>
  )
}

const unavailable = { door: 'inUse' as Door, problem: 'outage' as SignInProblem }

const lookBehind = async (error: Query[string]): Promise<{ door: Door; problem: SignInProblem | null }> => {
  try {
    return { door: await readDoor(), problem: problemOf(error) }
  } catch (failure) {
    if (!isOutage(failure)) throw failure
    return unavailable
  }
}

/** The words in which next-auth and our answers tell a failure in the address. */
const problemOf = (error: Query[string]): SignInProblem | null => {
  if (error === undefined) return null
  if (error === 'outage') return 'outage'
  return error === 'CredentialsSignin' ? 'refused' : 'failed'
}
