import type { OrganisationFacts } from './Actor'

/** Actions that are decided by the organisation in which they happen. */
export const organisationActions = [
  'organisation.read',
  'organisation.manage',
  'member.read',
  'member.manage',
  'roadmap.read',
  'roadmap.export',
  'roadmap.create',
  'roadmap.edit',
  'roadmap.remove',
  'import.create',
] as const

export type OrganisationAction = (typeof organisationActions)[number]

/** The closed vocabulary of what can be asked, each with the facts that its decision needs. */
export type FactsOf = { [Name in OrganisationAction]: { organisation: OrganisationFacts } } & {
  /** One's own list: open to everybody who has signed in, its query leaves out what one may not read. */
  'roadmap.list': Record<string, never>
  /** One's own account: sessions, password, language. */
  'account.own': { accountId: string }
  /** `organisation` is the root of the demo region. */
  'demo.remove': { organisation: OrganisationFacts; isDemo: boolean }
}

export type Action = keyof FactsOf
