'use client'

import { useState, type SubmitEvent } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { Field, fieldClass } from '@/components/ui/Field'
import { longestLogin } from '@/domain/people/login'
import { invitePerson } from '@/server/invitations/actions'
import type { RosterPerson } from '@/server/members/loadRoster'
import { FormEnd } from './FormEnd'
import { InvitationLink } from './InvitationLink'
import { useRoster } from './RosterContext'
import { useSend } from './useSend'

/** Makes the link of a person: first the login to propose, then the link itself, this once. */
export const InviteForm = ({ person, onClose }: { person: RosterPerson; onClose: () => void }) => {
  const t = useTranslate()
  const { done } = useRoster()
  const { account } = person
  const [login, setLogin] = useState(
    account?.state === 'none' ? account.proposedLogin : (account?.login ?? ''),
  )
  const [invited, setInvited] = useState<{ token: string; expiresAt: string } | null>(null)
  const { send, sending, failure } = useSend(invitePerson, setInvited)

  if (invited)
    return <InvitationLink {...invited} onReady={() => done(t('members.saved', { name: person.name }))} />

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    void send({ personId: person.id, login })
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <p className="text-sm">
        {t('members.inviteText')} {account?.state === 'invited' && t('members.inviteReplaces')}
      </p>
      <Field label={t('signIn.login')} hint={t('members.loginHint')}>
        {(attributes) => (
          <input
            {...attributes}
            required
            minLength={3}
            maxLength={longestLogin}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            value={login}
            onChange={({ target }) => setLogin(target.value)}
            className={fieldClass}
          />
        )}
      </Field>
      <FormEnd label={t('members.makeLink')} failure={failure} disabled={sending} onClose={onClose} />
    </form>
  )
}
