import type { RoleName } from './roles'

/** The kinds of organisations; a further kind is a migration. */
export const organisationKinds = [
  'regionalCentre',
  'municipalAuthority',
  'methodologicalCentre',
  'school',
  'kindergarten',
  'additionalEducation',
  'college',
  'partner',
] as const

export type OrganisationKind = (typeof organisationKinds)[number]

/** One valid assignment of the actor: what somebody is, where. Expired and future ones are not loaded. */
export type HeldRole = {
  role: RoleName
  organisationId: string
  /** Kinds of institutions that the role is limited to below its own organisation; empty: all. */
  scopeKinds: OrganisationKind[]
}

/** Who acts, as loaded from PostgreSQL for one decision. Names are for the server's stamps, never for decisions. */
export type Actor = {
  accountId: string
  sessionId: string
  personId: string
  name: string
  /** Raised with every change of rights (S5, S20). */
  accessVersion: number
  /** When this reading of the rights ends by itself (session, substitute's last day), ISO; null: it does not. */
  validUntil: string | null
  roles: HeldRole[]
}

/** An organisation as decisions need it: with all its ancestors, nearest first. */
export type OrganisationFacts = { id: string; kind: OrganisationKind; ancestors: string[] }
