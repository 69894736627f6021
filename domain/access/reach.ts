import type { Actor, OrganisationKind } from './Actor'
import { roles, type Right } from './roles'

/** Where a right holds, for a query: in these organisations, and below those, limited to kinds (empty: all). */
export type Reach = { own: string[]; below: { organisationId: string; kinds: OrganisationKind[] }[] }

/** All organisations in which the actor has a right, told without naming each; the same table as `holds`. */
export const reach = (actor: Actor, right: Right): Reach => ({
  own: actor.roles.filter(({ role }) => roles[role].own.includes(right)).map((held) => held.organisationId),
  below: actor.roles
    .filter(({ role }) => roles[role].below.includes(right))
    .map(({ organisationId, scopeKinds }) => ({ organisationId, kinds: scopeKinds })),
})
