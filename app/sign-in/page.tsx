import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { currentMe } from '@/app/currentMe'
import { getTranslate } from '@/components/messages/getTranslate'
import { SignInForm } from '@/components/people/SignInForm'
import type { SignInProblem } from '@/components/people/signInText'
import { Doorway } from '@/components/shell/Doorway'
import { isOutage } from '@/server/actions/isOutage'
import { isDirect } from '@/server/http/isDirect'
import { ownPath } from '@/server/http/ownPath'
import { readDoor, type Door } from '@/server/people/readDoor'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslate()).t('signIn.title'),
})

type Query = Record<string, string | string[] | undefined>

/** Where one signs in; whoever already has goes on to the page that was asked for, and the very first one to set up. */
export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const { callbackUrl, error, locked } = await searchParams
  const next = ownPath(typeof callbackUrl === 'string' ? callbackUrl : null)
  const me = await currentMe()
  if (me.ok) redirect(next)
  const { door, problem } = me.code === 'noSession' ? await lookBehind(error) : unavailable
  if (door === 'empty') redirect('/setup')
  const { t } = await getTranslate()
  return (
    <Doorway below={door === 'demo' && <p className="text-sm text-soft">{t('signIn.demoNote')}</p>}>
      <h1 className="mb-4 text-2xl font-semibold tracking-tight">{t('signIn.title')}</h1>
      {locked !== undefined && <p className="mb-4 text-sm">{t('lock.text')}</p>}
      <SignInForm
        next={next}
        problem={problem}
        demoElsewhere={door === 'demo' && !isDirect(await headers())}
      />
    </Doorway>
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
