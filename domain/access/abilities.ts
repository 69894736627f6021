import { organisationActions, type OrganisationAction } from './Action'
import type { Actor, OrganisationFacts } from './Actor'
import { can } from './can'

/** What the actor may do in one organisation. */
export type Abilities = Record<OrganisationAction, boolean>

/** Decided on the server and sent along, so that the interface never derives rights itself. */
export const abilities = (actor: Actor, facts: { organisation: OrganisationFacts }): Abilities =>
  Object.fromEntries(organisationActions.map((action) => [action, can(actor, action, facts)])) as Abilities
