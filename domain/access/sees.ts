import type { Action, FactsOf } from './Action'
import type { Actor, OrganisationFacts } from './Actor'
import { can } from './can'

/**
 * Whether somebody who was refused may know that the thing exists: then the answer is "you may not", otherwise
 * "there is no such thing", so that nobody learns by asking which organisations and roadmaps there are.
 */
export const sees = <Name extends Action>(actor: Actor, action: Name, facts: FactsOf[Name]): boolean => {
  const { organisation } = facts as { organisation?: OrganisationFacts }
  if (!organisation) return false
  const reading =
    action === 'roadmap.edit' || action === 'roadmap.remove' ? 'roadmap.read' : 'organisation.read'
  return can(actor, reading, { organisation })
}
