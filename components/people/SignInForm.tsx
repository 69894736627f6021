'use client'

import { useState, type SubmitEvent } from 'react'
import { dropPages } from '@/components/device/keptPages'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { Field, fieldClass } from '@/components/ui/Field'
import { useReady } from '@/components/ui/useReady'
import { signInText, type SignInProblem } from './signInText'
import { submitSignIn } from './submitSignIn'

type Props = {
  /** The path of this site to go to afterwards. */
  next: string
  /** What an earlier attempt ended with. */
  problem: SignInProblem | null
  /** Whether accounts of the demo region are refused from where this browser is. */
  demoElsewhere: boolean
}

const wordsOf = (data: FormData, name: string): string => {
  const value = data.get(name)
  return typeof value === 'string' ? value : ''
}

/** Login and password. Until the page is ready the button waits: the browser itself would send them elsewhere. */
export const SignInForm = ({ next, demoElsewhere, ...props }: Props) => {
  const t = useTranslate()
  const ready = useReady()
  const [problem, setProblem] = useState(props.problem)
  const [sending, setSending] = useState(false)

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const login = wordsOf(data, 'login').trim()
    const password = wordsOf(data, 'password')
    if (!login || !password) return setProblem('missing')
    setSending(true)
    const outcome = await submitSignIn({ login, password, sharedComputer: data.has('sharedComputer') })
    // A whole new page: nothing that was drawn for nobody, or for somebody else, stays.
    if (outcome === 'in') {
      await dropPages(() => true).catch(() => undefined)
      return location.assign(next)
    }
    setProblem(outcome)
    setSending(false)
  }

  return (
    <form method="post" onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
      <div role="alert" className="empty:-mb-4">
        {problem && (
          <div className="grid gap-2 rounded-md bg-not-done-tint px-3 py-2 text-sm text-danger">
            <p>{signInText(t, problem)}</p>
            {problem === 'refused' && demoElsewhere && <p>{t('signIn.demoElsewhere')}</p>}
          </div>
        )}
      </div>
      <Field label={t('signIn.login')}>
        {(attributes) => (
          <input
            {...attributes}
            name="login"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            className={fieldClass}
          />
        )}
      </Field>
      <Field label={t('signIn.password')}>
        {(attributes) => (
          <input
            {...attributes}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            className={fieldClass}
          />
        )}
      </Field>
      <label className="flex cursor-pointer items-start gap-3 text-sm">
        <input
          type="checkbox"
          name="sharedComputer"
          value="true"
          className="mt-0.5 size-5 shrink-0 accent-accent"
        />
        <span>
          {t('signIn.shared')}
          <span className="block text-2xs text-soft">{t('signIn.sharedHint')}</span>
        </span>
      </label>
      <Button type="submit" look="primary" disabled={!ready || sending}>
        {t(sending ? 'signIn.submitting' : 'signIn.submit')}
      </Button>
    </form>
  )
}
