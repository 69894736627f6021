import type { Actor } from '@/domain/access/Actor'
import { mayManageAccount, type HeldElsewhere } from '@/domain/access/mayGrant'
import { Refusal } from '@/server/actions/Refusal'
import { loadHeld } from '@/server/members/loadHeld'

/** What a person holds anywhere; throws a Refusal where the actor may not decide about all of it (mayManageAccount). */
export const requireAccountGrant = async (
  actor: Actor,
  personId: string,
  at: Date,
): Promise<HeldElsewhere[]> => {
  const held = (await loadHeld([personId], at)).get(personId) ?? []
  if (!mayManageAccount(actor, personId, held))
    throw new Refusal('forbidden', 'the person holds a role beyond one’s own', 'errors.grantBeyond')
  return held
}
