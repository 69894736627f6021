'use client'

import Link from 'next/link'
import { useState, type SubmitEvent } from 'react'
import { failureText } from '@/components/messages/failureText'
import { formatDate } from '@/components/messages/formatDate'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button, buttonClass } from '@/components/ui/Button'
import { Field, fieldClass } from '@/components/ui/Field'
import { login as loginField, longestLogin } from '@/domain/people/login'
import { newPassword, passwordLength } from '@/domain/people/newPassword'
import { acceptInvitation } from '@/server/invitations/actions'
import type { InvitationView } from '@/server/invitations/readInvitation'
import { signOut } from '@/server/people/actions'
import { NewPasswordFields } from './NewPasswordFields'
import { submitSignIn } from './submitSignIn'

type Props = {
  token: string
  invitation: InvitationView
  signedInAs: string | null
  onGone: () => void
}

type Fault = { field: 'login' | 'password' | 'again' | null; text: string }

/** Which field an answer of the server is about. */
const fieldOf: Partial<Record<string, Fault['field']>> = {
  'errors.loginTaken': 'login',
  'errors.passwordIsLogin': 'password',
}

/** Where the invited choose a password and go in; the account is made once, however often the button is pressed. */
export const AcceptForm = ({ token, invitation, signedInAs, onGone }: Props) => {
  const t = useTranslate()
  const [login, setLogin] = useState(invitation.login)
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [fault, setFault] = useState<Fault | null>(null)
  const [step, setStep] = useState<'asking' | 'sending' | 'made'>('asking')

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (step !== 'asking') return
    if (!loginField.safeParse(login).success)
      return setFault({ field: 'login', text: t('invitation.badLogin') })
    if (!newPassword.safeParse(password).success)
      return setFault({ field: 'password', text: t('account.newWrong', { least: passwordLength.least }) })
    if (password !== again) return setFault({ field: 'again', text: t('account.againWrong') })
    setStep('sending')
    setFault(null)
    const result = await acceptInvitation({ token, login, password }).catch(() => null)
    if (!result?.ok) {
      if (result?.code === 'notFound') return onGone()
      setStep('asking')
      return setFault({ field: fieldOf[result?.message ?? ''] ?? null, text: failureText(t, result) })
    }
    if (signedInAs !== null) await signOut().catch(() => null)
    const outcome = await submitSignIn({ login: login.trim(), password, sharedComputer: false })
    // A whole new page: nothing that was drawn for somebody else stays, and the secret is gone from the address.
    if (outcome === 'in') return location.replace('/')
    setStep('made')
  }

  if (step === 'made')
    return (
      <div role="alert">
        <p>{t('invitation.made')}</p>
        <Link href="/sign-in" className={`${buttonClass('primary')} mt-4`}>
          {t('invitation.signIn')}
        </Link>
      </div>
    )
  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight break-words">
        {t('invitation.welcome', { name: invitation.name })}
      </h1>
      <p className="mt-2">{t('invitation.where', { organisation: invitation.organisation })}</p>
      {invitation.roles.length > 0 && (
        <p>
          {t('invitation.as', {
            roles: invitation.roles.map((role) => t(`roles.${role}`).toLocaleLowerCase()).join(', '),
          })}
        </p>
      )}
      <p className="mb-4 text-sm text-soft numeric">
        {t('invitation.until', { date: formatDate(invitation.expiresAt) })}
      </p>
      {signedInAs !== null && (
        <p className="mb-4 rounded-md bg-warning-tint px-3 py-2 text-sm text-warning">
          {t('invitation.signedInAs', { name: signedInAs })}
        </p>
      )}
      <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
        <Field
          label={t('signIn.login')}
          hint={t('members.loginHint')}
          error={fault?.field === 'login' ? fault.text : undefined}
        >
          {(attributes) => (
            <input
              {...attributes}
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={longestLogin}
              value={login}
              onChange={({ target }) => setLogin(target.value)}
              className={fieldClass}
            />
          )}
        </Field>
        <NewPasswordFields
          password={password}
          again={again}
          onPassword={setPassword}
          onAgain={setAgain}
          fault={fault?.field === 'password' || fault?.field === 'again' ? fault : null}
        />
        <p role="alert" className="text-sm text-danger empty:hidden">
          {fault?.field === null && fault.text}
        </p>
        <Button type="submit" look="primary" disabled={step === 'sending'}>
          {t(step === 'sending' ? 'invitation.submitting' : 'invitation.submit')}
        </Button>
      </form>
    </>
  )
}
