import { noName, type NameDraft } from '@/components/people/NameFields'
import type { OrganisationDraft } from '@/components/organisations/OrganisationFields'
import { firstRoles, type FirstKind, type FirstRole } from '@/domain/organisation/FirstOrganisation'

/** What somebody has typed into the form of the first start so far. */
export type SetupDraft = {
  key: string
  kind: FirstKind
  organisation: OrganisationDraft
  schoolYear: number
  name: NameDraft
  role: FirstRole
  login: string
  password: string
  again: string
}

/** The form as it opens: what most begin with is chosen already. */
export const beginDraft = (schoolYear: number): SetupDraft => ({
  key: '',
  kind: 'school',
  organisation: { name: '', shortName: '', timeZone: 'Europe/Moscow' },
  schoolYear,
  name: noName,
  role: firstRoles('school')[0],
  login: '',
  password: '',
  again: '',
})

/** The organisation as the action takes it. */
export const organisationOf = (draft: SetupDraft) => ({
  kind: draft.kind,
  ...draft.organisation,
  schoolYear: draft.schoolYear,
  administrator: { ...draft.name, role: draft.role, login: draft.login, password: draft.password },
})
