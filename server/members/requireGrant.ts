import type { Actor, OrganisationFacts } from '@/domain/access/Actor'
import { fits, isScopable, mayGrant } from '@/domain/access/mayGrant'
import type { RoleName } from '@/domain/access/roles'
import type { Terms } from '@/domain/people/assignment'
import { Refusal } from '@/server/actions/Refusal'

type Given = { role: RoleName; personId: string | null }

/** Throws a Refusal where the actor may not decide about this role of this person here (mayGrant). */
export const requireGrant = (
  actor: Actor,
  organisation: OrganisationFacts,
  { role, personId }: Given,
): void => {
  if (mayGrant(actor, role, organisation, personId)) return
  throw personId === actor.personId
    ? new Refusal('forbidden', 'a right beyond one’s own, for oneself', 'errors.grantToSelf')
    : new Refusal('forbidden', 'a right beyond one’s own', 'errors.grantBeyond')
}

/** Throws a Refusal where a role cannot be given in an organisation of this kind, or not with this limit. */
export const requireFit = (
  { kind }: OrganisationFacts,
  role: RoleName,
  { scopeKinds }: Pick<Terms, 'scopeKinds'>,
): void => {
  if (!fits(role, kind)) throw new Refusal('invalid', `no ${role} in a ${kind}`, 'errors.roleMisfit')
  if (scopeKinds.length > 0 && !isScopable(role))
    throw new Refusal('invalid', `${role} cannot be limited to kinds`)
}
