'use client'

import { useState, type SubmitEvent } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { Field, fieldClass } from '@/components/ui/Field'
import { endAssignment } from '@/server/members/actions'
import type { RosterAssignment } from '@/server/members/loadRoster'
import { FormEnd } from './FormEnd'
import { useRoster } from './RosterContext'
import { useSend } from './useSend'

/** Ends an assignment with its last day. */
export const EndForm = (props: { assignment: RosterAssignment; onClose: () => void }) => {
  const { id, personId } = props.assignment
  const t = useTranslate()
  const { organisation, nameOf, done } = useRoster()
  const [lastDay, setLastDay] = useState(organisation.today)
  const { send, sending, failure } = useSend(endAssignment, () =>
    done(t('members.saved', { name: nameOf(personId) })),
  )

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    void send({ assignmentId: id, lastDay })
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
      <Field label={t('members.lastDay')}>
        {(attributes) => (
          <input
            {...attributes}
            type="date"
            required
            value={lastDay}
            onChange={({ target }) => setLastDay(target.value)}
            className={fieldClass}
          />
        )}
      </Field>
      <FormEnd label={t('members.end')} failure={failure} disabled={sending} danger onClose={props.onClose} />
    </form>
  )
}
