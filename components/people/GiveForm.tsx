'use client'

import { useState, type SubmitEvent } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { Field, fieldClass } from '@/components/ui/Field'
import type { RoleName } from '@/domain/access/roles'
import { newUuid } from '@/domain/people/newUuid'
import { groupRole } from '@/domain/people/workingGroup'
import { giveAssignment } from '@/server/members/actions'
import type { RosterPerson } from '@/server/members/loadRoster'
import { FormEnd } from './FormEnd'
import { NameFields, noName } from './NameFields'
import { useRoster } from './RosterContext'
import { datesCross, draftOf, termsOfDraft } from './TermsDraft'
import { TermsFields } from './TermsFields'
import { useSend } from './useSend'

type Props = {
  /** Who is given a role; null for somebody new, or for nobody yet where it is a place. */
  person: RosterPerson | null
  isPlace: boolean
  onClose: () => void
}

/** Adds a person with a first role, gives a further role, or makes a place without a name in the working group. */
export const GiveForm = ({ person, isPlace, onClose }: Props) => {
  const t = useTranslate()
  const { organisation, myPersonId, grantable, done } = useRoster()
  // The form's own: pressed twice it is still one assignment.
  const [id] = useState(newUuid)
  const [name, setName] = useState(noName)
  const [role, setRole] = useState<RoleName | null>(isPlace ? groupRole : null)
  const [terms, setTerms] = useState(() => draftOf(null))
  const called = person?.name ?? (isPlace ? terms.position : `${name.familyName} ${name.givenName}`)
  const { send, sending, failure } = useSend(giveAssignment, () => done(t('members.saved', { name: called })))
  const choices = (person?.id === myPersonId ? grantable?.self : grantable?.others) ?? []

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const known = person && { kind: 'known', personId: person.id }
    const who = isPlace ? null : (known ?? { kind: 'new', name })
    void send({ id, organisationId: organisation.id, who, role, terms: termsOfDraft(terms) })
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
      {!person && !isPlace && <NameFields name={name} onChange={setName} />}
      {!isPlace && (
        <Field label={t('members.role')}>
          {(attributes) => (
            <select
              {...attributes}
              required
              value={role ?? ''}
              onChange={({ target }) => {
                setRole(choices.find((one) => one === target.value) ?? null)
                setTerms({ ...terms, scopeKinds: [] })
              }}
              className={fieldClass}
            >
              <option value="">{t('members.chooseRole')}</option>
              {choices.map((one) => (
                <option key={one} value={one}>
                  {t(`roles.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <TermsFields draft={terms} role={role} needsPosition={isPlace} onChange={setTerms} />
      <FormEnd
        label={t('common.add')}
        failure={failure}
        disabled={sending || datesCross(terms)}
        onClose={onClose}
      />
    </form>
  )
}
