'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { Field, fieldClass, type FieldAttributes } from '@/components/ui/Field'
import { IconButton } from '@/components/ui/IconButton'
import { passwordLength } from '@/domain/people/newPassword'

type Props = {
  password: string
  again: string
  onPassword: (typed: string) => void
  onAgain: (typed: string) => void
  fault: { field: string | null; text: string } | null
}

/** A password that somebody chooses, twice, with a button that shows both. */
export const NewPasswordFields = ({ password, again, onPassword, onAgain, fault }: Props) => {
  const t = useTranslate()
  const [isShown, show] = useState(false)
  const input = (attributes: FieldAttributes, value: string, onChange: (typed: string) => void) => (
    <input
      {...attributes}
      type={isShown ? 'text' : 'password'}
      autoComplete="new-password"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={passwordLength.most}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      className={`${fieldClass} pr-11`}
    />
  )
  return (
    <>
      <Field
        label={t('signIn.password')}
        hint={t('account.newHint', { least: passwordLength.least })}
        error={fault?.field === 'password' ? fault.text : undefined}
      >
        {(attributes) => (
          <div className="relative">
            {input(attributes, password, onPassword)}
            <IconButton
              label={t(isShown ? 'invitation.hide' : 'invitation.show')}
              onClick={() => show(!isShown)}
              className="absolute top-1/2 right-1 -translate-y-1/2"
            >
              {isShown ? <EyeOff size={16} aria-hidden /> : <Eye size={16} aria-hidden />}
            </IconButton>
          </div>
        )}
      </Field>
      <Field label={t('invitation.repeat')} error={fault?.field === 'again' ? fault.text : undefined}>
        {(attributes) => input(attributes, again, onAgain)}
      </Field>
    </>
  )
}
