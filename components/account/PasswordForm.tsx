'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, type SubmitEvent } from 'react'
import { failureText } from '@/components/messages/failureText'
import type { MessageKey } from '@/components/messages/MessageKey'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { Field, fieldClass } from '@/components/ui/Field'
import { newPassword, passwordLength } from '@/domain/people/newPassword'
import { changePassword } from '@/server/people/actions'

type Fault = { field: 'old' | 'new' | 'again' | null; text: string }

/** Which field an answer of the server is about. */
const fieldOf: Partial<Record<string, Fault['field']>> = {
  'errors.wrongPassword': 'old',
  'errors.passwordIsLogin': 'new',
  'errors.samePassword': 'new',
}

const wordsOf = (data: FormData, name: string): string => {
  const value = data.get(name)
  return typeof value === 'string' ? value : ''
}

/** The old password, the new one twice; all other sessions end with the change. */
export const PasswordForm = ({ login }: { login: string }) => {
  const t = useTranslate()
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const [sending, setSending] = useState(false)

  const wrong = (field: Fault['field'], text: string) => {
    setDone(null)
    setFault({ field, text })
    if (field) form.current?.querySelector<HTMLInputElement>(`[name=${field}]`)?.focus()
  }
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const [old, chosen, again] = [wordsOf(data, 'old'), wordsOf(data, 'new'), wordsOf(data, 'again')]
    if (!old) return wrong('old', t('account.oldNeeded'))
    if (!newPassword.safeParse(chosen).success)
      return wrong('new', t('account.newWrong', { least: passwordLength.least }))
    if (chosen !== again) return wrong('again', t('account.againWrong'))
    setSending(true)
    const result = await changePassword({ oldPassword: old, newPassword: chosen }).catch(() => null)
    setSending(false)
    if (!result?.ok) return wrong(fieldOf[result?.message ?? ''] ?? null, failureText(t, result))
    setFault(null)
    setDone(t('account.changed', { count: result.value.ended }))
    form.current?.reset()
    router.refresh()
  }
  const errorOf = (field: Fault['field']) => (fault?.field === field ? fault.text : undefined)
  const field = (name: 'old' | 'new' | 'again', label: MessageKey, autoComplete: string, hint?: string) => (
    <Field label={t(label)} hint={hint} error={errorOf(name)}>
      {(attributes) => (
        <input
          {...attributes}
          name={name}
          type="password"
          autoComplete={autoComplete}
          maxLength={passwordLength.most}
          className={fieldClass}
        />
      )}
    </Field>
  )
  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate className="grid max-w-sm gap-4">
      {/* Password managers ask whose password it is. */}
      <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
      {field('old', 'account.oldPassword', 'current-password')}
      {field(
        'new',
        'account.newPassword',
        'new-password',
        t('account.newHint', { least: passwordLength.least }),
      )}
      {field('again', 'account.againPassword', 'new-password')}
      <div role="alert" className="text-sm text-danger empty:hidden">
        {errorOf(null)}
      </div>
      <div role="status" className="text-sm text-done empty:hidden">
        {done}
      </div>
      <Button type="submit" look="primary" disabled={sending} className="justify-self-start">
        {t(sending ? 'account.changing' : 'account.change')}
      </Button>
    </form>
  )
}
