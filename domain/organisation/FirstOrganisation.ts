import { z } from 'zod'
import type { RoleName } from '@/domain/access/roles'
import { login } from '@/domain/people/login'
import { nameFields } from '@/domain/people/nameFields'
import { newPassword } from '@/domain/people/newPassword'
import { institutionKinds } from './kindsBelow'
import { organisationFields } from './organisationFields'

/** The kinds of organisations with which an installation can begin. */
export const firstKinds = ['regionalCentre', 'municipalAuthority', ...institutionKinds] as const

export type FirstKind = (typeof firstKinds)[number]

const inInstitution = ['deputyHead', 'head', 'curator'] as const

/** What whoever sets up an organisation of a kind can be there, the usual one first; an administrator in any case. */
export const firstRoles = (kind: FirstKind): readonly [FirstRole, ...FirstRole[]] => {
  switch (kind) {
    case 'regionalCentre':
      return ['regionalCentre']
    case 'municipalAuthority':
      return ['municipalCoordinator']
    default:
      return inInstitution
  }
}

const allFirstRoles = [
  ...inInstitution,
  'municipalCoordinator',
  'regionalCentre',
] as const satisfies RoleName[]

export type FirstRole = (typeof allFirstRoles)[number]

/** The organisation with which an installation begins, and its first person. */
export const firstOrganisation = z
  .strictObject({
    kind: z.enum(firstKinds),
    ...organisationFields,
    /** The first year of the school year in which roadmaps are proposed from now on. */
    schoolYear: z.int().min(2000).max(2100),
    administrator: z.strictObject({
      ...nameFields,
      role: z.enum(allFirstRoles),
      login,
      password: newPassword,
    }),
  })
  .refine(({ kind, administrator }) => firstRoles(kind).includes(administrator.role), {
    path: ['administrator', 'role'],
  })
  .refine(({ administrator: { login: name, password } }) => password.trim().toLowerCase() !== name, {
    path: ['administrator', 'password'],
  })

/** The same as a form holds it while it is being filled in. */
export type FirstOrganisationDraft = z.input<typeof firstOrganisation>

export type FirstOrganisation = z.output<typeof firstOrganisation>
