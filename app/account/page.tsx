import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { requireMe } from '@/app/requireMe'
import { valueOf } from '@/app/valueOf'
import { Assignments } from '@/components/account/Assignments'
import { PasswordForm } from '@/components/account/PasswordForm'
import { Preferences } from '@/components/account/Preferences'
import { Sessions } from '@/components/account/Sessions'
import { getTranslate } from '@/components/messages/getTranslate'
import { PageShell } from '@/components/shell/PageShell'
import { toTheme } from '@/components/shell/Theme'
import { callAction } from '@/server/actions/callAction'
import { readAccount } from '@/server/people/readAccount'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslate()).t('account.title'),
})

/** One's own account: who one is, where one has signed in, password, language and theme. */
export default async function Page() {
  const me = await requireMe('/account')
  const account = valueOf(await callAction(readAccount), '/account')
  const theme = toTheme((await cookies()).get('theme')?.value)
  const { t } = await getTranslate()
  return (
    <PageShell me={me}>
      <div className="mx-auto grid max-w-3xl gap-6 px-4 py-8">
        <div>
          <h1 className="text-2xl font-semibold tracking-tight break-words">{account.fullName}</h1>
          <p className="mt-1 text-sm break-words text-soft">{t('account.login', { login: account.login })}</p>
        </div>
        <Part title={t('account.roles')}>
          <Assignments assignments={account.assignments} />
        </Part>
        <Part title={t('account.sessions')} text={t('account.sessionsText')}>
          <Sessions sessions={account.sessions} timeZone={account.timeZone} />
        </Part>
        <Part title={t('account.password')} text={t('account.passwordText')}>
          <PasswordForm login={account.login} />
        </Part>
        <Part title={t('account.preferences')} text={t('account.preferencesText')}>
          <Preferences theme={theme} />
        </Part>
      </div>
    </PageShell>
  )
}

const Part = (props: { title: string; text?: string; children: ReactNode }) => (
  <section className="rounded-xl border border-line bg-panel p-5 shadow-card">
    <h2 className="text-lg font-semibold">{props.title}</h2>
    {props.text && <p className="mt-1 max-w-prose text-sm text-soft">{props.text}</p>}
    <div className="mt-3">{props.children}</div>
  </section>
)
