'use client'

import { MoreVertical } from 'lucide-react'
import { failureText } from '@/components/messages/failureText'
import { formatDate } from '@/components/messages/formatDate'
import { useTranslate } from '@/components/messages/useTranslate'
import { IconButton } from '@/components/ui/IconButton'
import { Menu, MenuItem } from '@/components/ui/Menu'
import { useToast } from '@/components/ui/Toasts'
import { switchAccount } from '@/server/members/actions'
import type { RosterAccount, RosterAssignment, RosterPerson } from '@/server/members/loadRoster'
import { AssignmentLine } from './AssignmentLine'
import { useRoster } from './RosterContext'

/** Somebody with what they are now, and for whoever manages members how they sign in. */
export const PersonRow = (props: { person: RosterPerson; assignments: RosterAssignment[] }) => {
  const { person, assignments } = props
  const t = useTranslate()
  const { grantable } = useRoster()
  return (
    <li className="px-4 py-2">
      <div className="flex items-center gap-2">
        <p className="min-w-0 flex-1 font-medium break-words">
          {person.name}
          {person.account && <AccountWords account={person.account} />}
        </p>
        {grantable && <PersonMenu person={person} />}
      </div>
      {assignments.length === 0 ? (
        <p className="pb-1 text-sm text-soft">{t('members.noRole')}</p>
      ) : (
        <ul>
          {assignments.map((assignment) => (
            <AssignmentLine key={assignment.id} assignment={assignment} />
          ))}
        </ul>
      )}
    </li>
  )
}

const AccountWords = ({ account }: { account: RosterAccount }) => {
  const t = useTranslate()
  return <span className="ml-3 text-2xs font-normal text-soft">{accountWords(account, t)}</span>
}

const accountWords = (account: RosterAccount, t: ReturnType<typeof useTranslate>): string => {
  switch (account.state) {
    case 'none':
      return t('members.accountNone')
    case 'invited':
      return t('members.accountInvited', { date: formatDate(account.expiresAt) })
    case 'open':
      return t('members.accountOpen', { login: account.login })
    case 'closed':
      return t('members.accountClosed', { login: account.login })
  }
}

const PersonMenu = ({ person }: { person: RosterPerson }) => {
  const t = useTranslate()
  const toast = useToast()
  const { ask, done } = useRoster()
  const { account, id, name } = person
  const reopen = async () => {
    const result = await switchAccount({ personId: id, open: true }).catch(() => null)
    if (result?.ok) return done(t('members.opened', { name }))
    toast({ text: failureText(t, result), danger: true })
  }
  return (
    <Menu
      trigger={
        <IconButton label={t('members.personMenu', { name })}>
          <MoreVertical size={16} aria-hidden />
        </IconButton>
      }
    >
      <MenuItem onSelect={() => ask({ ask: 'give', person, isPlace: false })}>{t('members.give')}</MenuItem>
      {account?.mayManage && account.state === 'none' && (
        <MenuItem onSelect={() => ask({ ask: 'invite', person })}>{t('members.invite')}</MenuItem>
      )}
      {account?.mayManage && account.state === 'invited' && (
        <MenuItem onSelect={() => ask({ ask: 'invite', person })}>{t('members.inviteAgain')}</MenuItem>
      )}
      {account?.mayManage && account.state === 'open' && (
        <MenuItem danger onSelect={() => ask({ ask: 'close', person })}>
          {t('members.close')}
        </MenuItem>
      )}
      {account?.mayManage && account.state === 'closed' && (
        <MenuItem onSelect={() => void reopen()}>{t('members.open')}</MenuItem>
      )}
    </Menu>
  )
}
