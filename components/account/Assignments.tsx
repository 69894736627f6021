'use client'

import { useTranslate } from '@/components/messages/useTranslate'
import { useTermsWords } from '@/components/people/useTermsWords'
import type { MyAssignment } from '@/server/people/readAccount'

/** What one is where, by which order and until when; what has ended stays readable. */
export const Assignments = ({ assignments }: { assignments: MyAssignment[] }) => {
  const t = useTranslate()
  const words = useTermsWords()
  if (assignments.length === 0) return <p className="text-sm text-soft">{t('account.noRoles')}</p>
  return (
    <ul className="divide-y divide-line">
      {assignments.map(({ id, organisation, role, terms, phase }) => (
        <li key={id} className="py-2 text-sm">
          <p className="break-words">
            <span className="font-medium">{t(`roles.${role}`)}</span>
            {terms.position && <span className="text-soft"> — {terms.position}</span>}
            {phase !== 'valid' && (
              <span className="ml-2 rounded-full bg-sunken px-2 py-0.5 text-2xs text-soft">
                {t(`account.phase.${phase}`)}
              </span>
            )}
          </p>
          <p className="break-words text-soft">{organisation}</p>
          {words(terms).map((line) => (
            <p key={line} className="text-2xs text-soft numeric">
              {line}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}
