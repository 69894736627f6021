'use client'

import { useEffect, useRef, useState } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { signInText, type SignInProblem } from '@/components/people/signInText'
import { submitSignIn } from '@/components/people/submitSignIn'
import { Button } from '@/components/ui/Button'
import type { LoadedDemo } from '@/server/setup/loadDemoRegion'

/** The accounts of a region that has just been loaded, each one click away, and their password, which is shown once. */
export const DemoAccounts = ({ demo }: { demo: LoadedDemo }) => {
  const t = useTranslate()
  const heading = useRef<HTMLHeadingElement>(null)
  const [entering, setEntering] = useState(false)
  const [problem, setProblem] = useState<SignInProblem | null>(null)
  // The button that brought this here is gone: the reader goes on from the heading.
  useEffect(() => heading.current?.focus(), [])

  const enter = async (login: string) => {
    setEntering(true)
    const outcome = await submitSignIn({ login, password: demo.password, sharedComputer: false })
    if (outcome === 'in') return location.assign('/')
    setProblem(outcome)
    setEntering(false)
  }

  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold tracking-tight outline-none">
        {t('setup.loadedTitle')}
      </h1>
      <p className="mt-2 text-soft">{t('setup.loadedText')}</p>
      <p className="mt-4">
        {t('setup.loadedPassword')}{' '}
        <code className="rounded-md bg-sunken px-2 py-1 font-mono">{demo.password}</code>
      </p>
      <p className="mt-1 text-sm text-soft">{t('setup.loadedOnce')}</p>
      <p role="alert" className="mt-3 text-sm text-danger empty:hidden">
        {problem && signInText(t, problem)}
      </p>
      <h2 className="mt-6 mb-2 font-semibold">{t('setup.accounts')}</h2>
      <ul className="divide-y divide-line rounded-lg border border-line">
        {demo.accounts.map((account) => {
          const { login, organisation } = account
          const role = t(`roles.${account.role}`)
          return (
            <li key={login} className="flex items-center gap-3 px-4 py-2">
              <div className="min-w-0 flex-1">
                <p className="font-medium break-words">
                  {role} <code className="ml-1 font-mono text-2xs font-normal text-soft">{login}</code>
                </p>
                <p className="text-2xs text-soft">{organisation}</p>
              </div>
              <Button
                aria-label={t('setup.enterAs', { login, role, organisation })}
                disabled={entering}
                onClick={() => void enter(login)}
              >
                {t('setup.enter')}
              </Button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
