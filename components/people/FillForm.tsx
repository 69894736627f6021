'use client'

import { useState, type SubmitEvent } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { Field, fieldClass } from '@/components/ui/Field'
import { fillPlace } from '@/server/members/actions'
import type { RosterAssignment } from '@/server/members/loadRoster'
import { FormEnd } from './FormEnd'
import { NameFields, noName } from './NameFields'
import { useRoster } from './RosterContext'
import { useSend } from './useSend'

/** Names who takes a place: a member, or somebody new. */
export const FillForm = (props: { assignment: RosterAssignment; onClose: () => void }) => {
  const t = useTranslate()
  const { people, nameOf, done } = useRoster()
  const [personId, setPersonId] = useState('')
  const [name, setName] = useState(noName)
  const called = personId ? nameOf(personId) : `${name.familyName} ${name.givenName}`
  const { send, sending, failure } = useSend(fillPlace, () => done(t('members.saved', { name: called })))

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const who = personId ? { kind: 'known', personId } : { kind: 'new', name }
    void send({ assignmentId: props.assignment.id, who })
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
      <Field label={t('members.someone')}>
        {(attributes) => (
          <select
            {...attributes}
            value={personId}
            onChange={({ target }) => setPersonId(target.value)}
            className={fieldClass}
          >
            <option value="">{t('members.someoneNew')}</option>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {personId === '' && <NameFields name={name} onChange={setName} />}
      <FormEnd label={t('members.fill')} failure={failure} disabled={sending} onClose={props.onClose} />
    </form>
  )
}
