'use client'

import { failureText } from '@/components/messages/failureText'
import { formatDate } from '@/components/messages/formatDate'
import { useTranslate } from '@/components/messages/useTranslate'
import { Button } from '@/components/ui/Button'
import { useToast } from '@/components/ui/Toasts'
import { withdrawInvitation } from '@/server/invitations/actions'
import { useRoster } from './RosterContext'

/** The invitations that can still be used, for whoever manages members; the links themselves are shown nowhere again. */
export const Invitations = () => {
  const t = useTranslate()
  const toast = useToast()
  const { people, done } = useRoster()
  const open = people.flatMap(({ id, name, account }) =>
    account?.state === 'invited' ? [{ id, name, ...account }] : [],
  )
  const withdraw = async (personId: string, name: string) => {
    const result = await withdrawInvitation({ personId }).catch(() => null)
    if (result?.ok) return done(t('members.withdrawn', { name }))
    toast({ text: failureText(t, result), danger: true })
  }
  if (open.length === 0) return null
  return (
    <section aria-labelledby="invitations" className="mb-10">
      <h2 id="invitations" className="mb-3 text-lg font-semibold">
        {t('members.invitations')}
      </h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-panel px-4">
        {open.map(({ id, name, login, expiresAt, mayManage }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2 text-sm">
            <p className="min-w-0 flex-1 basis-60 break-words">
              <span className="font-medium">{name}</span>
              <span className="block text-2xs text-soft numeric">
                {t('members.invitationLine', { login, date: formatDate(expiresAt) })}
              </span>
            </p>
            {mayManage && (
              <Button
                onClick={() => void withdraw(id, name)}
                aria-label={`${t('members.withdraw')}: ${name}`}
              >
                {t('members.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
