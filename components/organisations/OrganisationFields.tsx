'use client'

import { useTranslate } from '@/components/messages/useTranslate'
import { Field, fieldClass } from '@/components/ui/Field'
import { longest } from '@/domain/organisation/organisationFields'
import { timeZones, type TimeZone } from '@/domain/organisation/timeZones'
import { zoneText } from './zoneText'

/** What an organisation is called and where its days begin, as the fields hold it. */
export type OrganisationDraft = { name: string; shortName: string; timeZone: TimeZone }

type Props = {
  draft: OrganisationDraft
  onChange: (draft: OrganisationDraft) => void
  /** What is wrong with one of them, in words. */
  faultOf?: (field: keyof OrganisationDraft) => string | undefined
}

const names = ['name', 'shortName'] as const

/** Full name, short name and time zone of an organisation. */
export const OrganisationFields = ({ draft, onChange, faultOf }: Props) => {
  const t = useTranslate()
  return (
    <>
      {names.map((field) => (
        <Field key={field} label={t(`organisation.${field}`)} error={faultOf?.(field)}>
          {(attributes) => (
            <input
              {...attributes}
              required
              maxLength={longest[field]}
              autoComplete={field === 'name' ? 'organization' : 'off'}
              value={draft[field]}
              onChange={({ target }) => onChange({ ...draft, [field]: target.value })}
              className={fieldClass}
            />
          )}
        </Field>
      ))}
      <Field label={t('organisation.zoneLabel')}>
        {(attributes) => (
          <select
            {...attributes}
            value={draft.timeZone}
            onChange={({ target }) => onChange({ ...draft, timeZone: target.value as TimeZone })}
            className={fieldClass}
          >
            {timeZones.map((zone) => (
              // The browser may know an older law than the server: then the server's word stays.
              <option key={zone} value={zone} suppressHydrationWarning>
                {zoneText(t, zone)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  )
}
