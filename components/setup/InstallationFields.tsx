'use client'

import { useTranslate } from '@/components/messages/useTranslate'
import { OrganisationFields } from '@/components/organisations/OrganisationFields'
import { Field, fieldClass } from '@/components/ui/Field'
import { RadioCards } from '@/components/ui/RadioCards'
import { firstKinds, firstRoles } from '@/domain/organisation/FirstOrganisation'
import type { Faults } from './faultsOf'
import type { SetupDraft } from './SetupDraft'

type Props = {
  draft: SetupDraft
  faults: Faults
  /** The first years of the school years that are offered. */
  schoolYears: number[]
  onChange: (change: Partial<SetupDraft>) => void
}

/** What is begun: the organisation, and the school year with which it begins. */
export const InstallationFields = ({ draft, faults, schoolYears, onChange }: Props) => {
  const t = useTranslate()
  return (
    <>
      <RadioCards
        legend={t('setup.kind')}
        name="kind"
        value={draft.kind}
        choices={firstKinds.map((kind) => ({ value: kind, label: t(`organisation.kinds.${kind}`) }))}
        onChange={(kind) => {
          const roles = firstRoles(kind)
          onChange({ kind, role: roles.includes(draft.role) ? draft.role : roles[0] })
        }}
      />
      <OrganisationFields
        draft={draft.organisation}
        onChange={(organisation) => onChange({ organisation })}
        faultOf={(field) => faults.get(field)}
      />
      <Field label={t('setup.schoolYear')} hint={t('setup.schoolYearHint')}>
        {(attributes) => (
          <select
            {...attributes}
            value={draft.schoolYear}
            onChange={({ target }) => onChange({ schoolYear: Number(target.value) })}
            className={fieldClass}
          >
            {schoolYears.map((year) => (
              <option key={year} value={year}>
                {t('plan.year', { start: String(year), end: String(year + 1) })}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  )
}
