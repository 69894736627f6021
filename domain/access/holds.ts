import type { Actor, OrganisationFacts } from './Actor'
import { roles, type Right } from './roles'

/** Whether one of the actor's roles gives this right in this organisation: held there, or above and reaching down. */
export const holds = (actor: Actor, right: Right, organisation: OrganisationFacts): boolean =>
  actor.roles.some(({ role, organisationId, scopeKinds }) =>
    organisationId === organisation.id
      ? roles[role].own.includes(right)
      : organisation.ancestors.includes(organisationId) &&
        roles[role].below.includes(right) &&
        (scopeKinds.length === 0 || scopeKinds.includes(organisation.kind)),
  )
