'use client'

import { MoreVertical } from 'lucide-react'
import { useTranslate } from '@/components/messages/useTranslate'
import { IconButton } from '@/components/ui/IconButton'
import { Menu, MenuItem } from '@/components/ui/Menu'
import type { RosterAssignment } from '@/server/members/loadRoster'
import { useRoster } from './RosterContext'
import { useTermsWords } from './useTermsWords'

type Props = {
  assignment: RosterAssignment
  /** What the line begins with, where the rest is clear from what it stands under; duties stand with the name alone. */
  show: 'role' | 'name' | 'both'
}

/** What somebody is: role, position, order and days, with what the reader may do about it. */
export const AssignmentLine = ({ assignment, show }: Props) => {
  const t = useTranslate()
  const words = useTermsWords()
  const { nameOf } = useRoster()
  const { role, personId, terms } = assignment
  const name = nameOf(personId)
  const roleName = t(`roles.${role}`)
  const isSame = terms.position?.toLocaleLowerCase() === roleName.toLocaleLowerCase()
  return (
    <li className="flex items-start gap-2 py-1 text-sm">
      <div className="min-w-0 flex-1 py-1">
        <p className="break-words">
          {show !== 'role' && <span className={personId === null ? 'italic' : 'font-medium'}>{name}</span>}
          {show === 'both' && ', '}
          {show !== 'name' && <span className={show === 'role' ? 'font-medium' : ''}>{roleName}</span>}
          {terms.position && !(isSame && show !== 'name') && (
            <span className="text-soft"> — {terms.position}</span>
          )}
        </p>
        {words(terms).map((line) => (
          <p key={line} className="text-2xs text-soft numeric">
            {line}
          </p>
        ))}
        {show === 'name' && terms.duties.length > 0 && (
          <ul className="mt-1 list-disc pl-5">
            {terms.duties.map((duty, index) => (
              <li key={index} className="break-words">
                {duty}
              </li>
            ))}
          </ul>
        )}
      </div>
      {assignment.mayChange && assignment.phase !== 'ended' && (
        <AssignmentMenu assignment={assignment} name={name} />
      )}
    </li>
  )
}

const AssignmentMenu = ({ assignment, name }: { assignment: RosterAssignment; name: string }) => {
  const t = useTranslate()
  const { ask } = useRoster()
  return (
    <Menu
      trigger={
        <IconButton label={t('members.assignmentMenu', { role: t(`roles.${assignment.role}`), name })}>
          <MoreVertical size={16} aria-hidden />
        </IconButton>
      }
    >
      {assignment.personId === null && (
        <MenuItem onSelect={() => ask({ ask: 'fill', assignment })}>{t('members.fill')}</MenuItem>
      )}
      <MenuItem onSelect={() => ask({ ask: 'change', assignment })}>{t('members.change')}</MenuItem>
      <MenuItem onSelect={() => ask({ ask: 'end', assignment })}>{t('members.end')}</MenuItem>
    </Menu>
  )
}
