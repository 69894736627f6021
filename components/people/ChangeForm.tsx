'use client'

import { useState, type SubmitEvent } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { changeAssignment } from '@/server/members/actions'
import type { RosterAssignment } from '@/server/members/loadRoster'
import { FormEnd } from './FormEnd'
import { useRoster } from './RosterContext'
import { datesCross, draftOf, termsOfDraft } from './TermsDraft'
import { TermsFields } from './TermsFields'
import { useSend } from './useSend'

/** Puts right what an assignment says: position, duties, order, days. */
export const ChangeForm = (props: { assignment: RosterAssignment; onClose: () => void }) => {
  const { id, role, personId, terms: seen } = props.assignment
  const t = useTranslate()
  const { nameOf, done } = useRoster()
  const [terms, setTerms] = useState(() => draftOf(seen))
  const { send, sending, failure } = useSend(changeAssignment, () =>
    done(t('members.saved', { name: nameOf(personId) })),
  )

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    void send({ assignmentId: id, seen, terms: termsOfDraft(terms) })
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
      <TermsFields draft={terms} role={role} needsPosition={personId === null} onChange={setTerms} />
      <FormEnd
        label={t('common.save')}
        failure={failure}
        disabled={sending || datesCross(terms)}
        onClose={props.onClose}
      />
    </form>
  )
}
