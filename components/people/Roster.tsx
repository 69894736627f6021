'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useMemo, useRef, useState, useTransition } from 'react'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { Disclosure } from '@/components/ui/Disclosure'
import { useToast } from '@/components/ui/Toasts'
import { isOfGroup } from '@/domain/people/workingGroup'
import type { Roster as Members } from '@/server/members/loadRoster'
import { AssignmentLine } from './AssignmentLine'
import { Invitations } from './Invitations'
import { PersonRow } from './PersonRow'
import { RosterContext, type Question, type RosterContextValue } from './RosterContext'
import { RosterDialog } from './RosterDialog'
import { WorkingGroup } from './WorkingGroup'

type Props = { organisation: RosterContextValue['organisation']; myPersonId: string; roster: Members }

/** Who works in an organisation: people with what they are now, the working group, what comes and what has ended. */
export const Roster = ({ organisation, myPersonId, roster }: Props) => {
  const t = useTranslate()
  const toast = useToast()
  const [question, ask] = useState<Question | null>(null)
  const { heading, refresh } = useRefresh()
  const { people, assignments, grantable } = roster
  const value = useMemo<RosterContextValue>(() => {
    const names = new Map(people.map(({ id, name }) => [id, name]))
    return {
      organisation,
      myPersonId,
      people,
      grantable,
      nameOf: (personId) => (personId && names.get(personId)) ?? t('members.noName'),
      ask,
      done(notice) {
        ask(null)
        toast({ text: notice })
        refresh()
      },
    }
  }, [organisation, myPersonId, people, grantable, t, toast, refresh])
  const now = assignments.filter(({ phase }) => phase === 'valid')
  const coming = assignments.filter(({ phase }) => phase === 'coming')
  const ended = assignments.filter(({ phase }) => phase === 'ended')
  // Whoever has nothing but ended assignments stands among those, unless there is an account to close.
  const present = people.filter(
    ({ id, account }) =>
      account?.state === 'open' ||
      account?.state === 'invited' ||
      [...now, ...coming].some(({ personId }) => personId === id),
  )
  return (
    <RosterContext value={value}>
      <section aria-labelledby="people" className="mb-10">
        <div className="mb-3 flex flex-wrap items-center gap-3">
          <h2 id="people" ref={heading} tabIndex={-1} className="flex-1 text-lg font-semibold">
            {t('members.people')}
          </h2>
          {grantable && (
            <Button look="primary" onClick={() => ask({ ask: 'give', person: null, isPlace: false })}>
              <Plus size={16} aria-hidden />
              {t('members.add')}
            </Button>
          )}
        </div>
        {present.length === 0 && <p className="max-w-prose text-sm text-soft">{t('members.peopleEmpty')}</p>}
        <ul className="divide-y divide-line rounded-lg border border-line bg-panel empty:hidden">
          {present.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              assignments={now.filter(({ personId }) => personId === person.id)}
            />
          ))}
        </ul>
      </section>
      <Invitations />
      <WorkingGroup assignments={now.filter(isOfGroup)} />
      {coming.length > 0 && (
        <section aria-labelledby="coming" className="mb-10">
          <h2 id="coming" className="mb-3 text-lg font-semibold">
            {t('members.coming')}
          </h2>
          <ul className="divide-y divide-line rounded-lg border border-line bg-panel px-4">
            {coming.map((assignment) => (
              <AssignmentLine key={assignment.id} assignment={assignment} show="both" />
            ))}
          </ul>
        </section>
      )}
      {ended.length > 0 && <Ended assignments={ended} />}
      {question && <RosterDialog question={question} onClose={() => ask(null)} />}
    </RosterContext>
  )
}

const Ended = ({ assignments }: { assignments: Members['assignments'] }) => {
  const t = useTranslate()
  const [open, setOpen] = useState(false)
  return (
    <Disclosure title={t('members.ended')} open={open} onToggle={setOpen}>
      <ul className="divide-y divide-line">
        {assignments.map((assignment) => (
          <AssignmentLine key={assignment.id} assignment={assignment} show="both" />
        ))}
      </ul>
    </Disclosure>
  )
}

/** Brings the page up to date; the focus goes to the heading where the row that had it is gone then. */
const useRefresh = () => {
  const router = useRouter()
  const heading = useRef<HTMLHeadingElement>(null)
  const [isRefreshing, start] = useTransition()
  const wasRefreshing = useRef(false)
  useEffect(() => {
    if (wasRefreshing.current && !isRefreshing && document.activeElement === document.body)
      heading.current?.focus()
    wasRefreshing.current = isRefreshing
  }, [isRefreshing])
  const refresh = useCallback(() => start(() => router.refresh()), [router])
  return { heading, refresh }
}
