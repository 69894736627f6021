import type { Actor, OrganisationFacts, OrganisationKind } from './Actor'
import { holds } from './holds'
import { roleNames, roles, type RoleName } from './roles'

/** Whether a role can be given in an organisation of this kind at all. */
export const fits = (role: RoleName, kind: OrganisationKind): boolean => roles[role].kinds.includes(kind)

/** Whether a role can be limited to kinds of institutions: only one that looks down the tree and manages nobody there. */
export const isScopable = (role: RoleName): boolean =>
  roles[role].below.length > 0 && !roles[role].below.includes('member.manage')

/**
 * Whether the actor may give, change and end this role of this person (null: a place without a name) in an
 * organisation. Whoever manages members decides about roles that may no more than the actor there; one who appoints
 * decides about every role, but gives nothing to oneself.
 */
export const mayGrant = (
  actor: Actor,
  role: RoleName,
  organisation: OrganisationFacts,
  personId: string | null,
): boolean =>
  holds(actor, 'member.manage', organisation) &&
  (isWithin(actor, role, organisation) ||
    (holds(actor, 'member.appoint', organisation) && personId !== actor.personId))

/** Whether a role gives nothing that the actor does not have: in this organisation, and below it without limits. */
const isWithin = (actor: Actor, role: RoleName, organisation: OrganisationFacts): boolean => {
  const line = [organisation.id, ...organisation.ancestors]
  const unlimited = actor.roles.filter(
    (held) => held.scopeKinds.length === 0 && line.includes(held.organisationId),
  )
  return (
    roles[role].own.every((right) => holds(actor, right, organisation)) &&
    roles[role].below.every((right) => unlimited.some((held) => roles[held.role].below.includes(right)))
  )
}

/** The roles that the actor may give in an organisation: to others, and to oneself. */
export type Grantable = { others: RoleName[]; self: RoleName[] }

/** What a form of roles has to offer; the same rule as `mayGrant`, sent along with the page. */
export const grantable = (actor: Actor, organisation: OrganisationFacts): Grantable => {
  const to = (personId: string | null) =>
    roleNames.filter((role) => fits(role, organisation.kind) && mayGrant(actor, role, organisation, personId))
  return { others: to(null), self: to(actor.personId) }
}

/** A role that somebody holds or will hold, with the facts of its organisation. */
export type HeldElsewhere = { role: RoleName; organisation: OrganisationFacts }

/**
 * Whether the actor may invite this person, close and open the account: only whoever decides about every role that
 * the person holds anywhere, for a link or an account gives all of them.
 */
export const mayManageAccount = (actor: Actor, personId: string, held: readonly HeldElsewhere[]): boolean =>
  held.every(({ role, organisation }) => mayGrant(actor, role, organisation, personId))
