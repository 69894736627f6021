'use client'

import type { SubmitEvent } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { switchAccount } from '@/server/members/actions'
import type { RosterPerson } from '@/server/members/loadRoster'
import { FormEnd } from './FormEnd'
import { useRoster } from './RosterContext'
import { useSend } from './useSend'

/** Asks once more before somebody is signed out everywhere. */
export const CloseAccountForm = ({ person, onClose }: { person: RosterPerson; onClose: () => void }) => {
  const t = useTranslate()
  const { done } = useRoster()
  const { send, sending, failure } = useSend(switchAccount, () =>
    done(t('members.closed', { name: person.name })),
  )
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    void send({ personId: person.id, open: false })
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <FormEnd label={t('members.close')} failure={failure} disabled={sending} danger onClose={onClose} />
    </form>
  )
}
