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
    <li className="grid gap-x-4 px-4 py-1 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <div className="flex items-start gap-1 py-1">
        <div className="min-w-0 flex-1 py-1 text-sm">
          <p className="font-medium break-words">{person.name}</p>
          {person.account && <AccountWords account={person.account} />}
        </div>
        {grantable && <PersonMenu person={person} />}
      </div>
      {assignments.length === 0 ? (
        <p className="py-2 text-sm text-soft">{t('members.noRole')}</p>
      ) : (
        <ul className="max-sm:border-l-2 max-sm:border-line max-sm:pl-3">
          {assignments.map((assignment) => (
            <AssignmentLine key={assignment.id} assignment={assignment} show="role" />
          ))}
        </ul>
      )}
    </li>
  )
}

const AccountWords = ({ account }: { account: RosterAccount }) => {
  const t = useTranslate()
  return <p className="text-2xs break-words text-soft">{accountWords(account, t)}</p>
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
