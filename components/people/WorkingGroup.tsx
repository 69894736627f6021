'use client'

import { Plus } from 'lucide-react'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import type { RosterAssignment } from '@/server/members/loadRoster'
import { AssignmentLine } from './AssignmentLine'
import { useRoster } from './RosterContext'

/** The working group with its duties, its places without a name included. */
export const WorkingGroup = ({ assignments }: { assignments: RosterAssignment[] }) => {
  const t = useTranslate()
  const { ask, grantable } = useRoster()
  return (
    <section aria-labelledby="group" className="mb-10">
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <h2 id="group" className="flex-1 text-lg font-semibold">
          {t('members.group')}
        </h2>
        {grantable && (
          <Button onClick={() => ask({ ask: 'give', person: null, isPlace: true })}>
            <Plus size={16} aria-hidden />
            {t('members.addPlace')}
          </Button>
        )}
      </div>
      {assignments.length === 0 ? (
        <p className="max-w-prose text-sm text-soft">{t('members.groupEmpty')}</p>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-panel px-4">
          {assignments.map((assignment) => (
            <AssignmentLine key={assignment.id} assignment={assignment} show="name" />
          ))}
        </ul>
      )}
    </section>
  )
}
