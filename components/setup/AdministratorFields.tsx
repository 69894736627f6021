'use client'

import { useTranslate } from '@/components/messages/useTranslate'
import { NameFields } from '@/components/people/NameFields'
import { NewPasswordFields } from '@/components/people/NewPasswordFields'
import { Field, fieldClass } from '@/components/ui/Field'
import { RadioCards } from '@/components/ui/RadioCards'
import { firstRoles } from '@/domain/organisation/FirstOrganisation'
import { longestLogin } from '@/domain/people/login'
import type { Faults } from './faultsOf'
import type { SetupDraft } from './SetupDraft'

type Props = { draft: SetupDraft; faults: Faults; onChange: (change: Partial<SetupDraft>) => void }

/** Who begins: the name, what that person is in the organisation, login and password. */
export const AdministratorFields = ({ draft, faults, onChange }: Props) => {
  const t = useTranslate()
  const roles = firstRoles(draft.kind)
  const passwordFault = (['password', 'again'] as const).find((field) => faults.has(field))
  return (
    <>
      <NameFields
        name={draft.name}
        onChange={(name) => onChange({ name })}
        faultOf={(field) => faults.get(field)}
      />
      {roles.length > 1 && (
        <RadioCards
          legend={t('setup.role')}
          name="role"
          value={draft.role}
          choices={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
          onChange={(role) => onChange({ role })}
        />
      )}
      <Field
        label={t('signIn.login')}
        hint={!faults.has('login') && t('members.loginHint')}
        error={faults.get('login')}
      >
        {(attributes) => (
          <input
            {...attributes}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={longestLogin}
            value={draft.login}
            onChange={({ target }) => onChange({ login: target.value })}
            className={fieldClass}
          />
        )}
      </Field>
      <NewPasswordFields
        password={draft.password}
        again={draft.again}
        onPassword={(password) => onChange({ password })}
        onAgain={(again) => onChange({ again })}
        fault={passwordFault ? { field: passwordFault, text: faults.get(passwordFault) ?? '' } : null}
      />
    </>
  )
}
