import type { Actor } from '@/domain/access/Actor'
import { can } from '@/domain/access/can'
import { loadActor } from '@/server/access/loadActor'
import { loadOrganisation } from '@/server/access/loadOrganisation'

/** Who acts in a session, and what that person may do with the documents of an organisation, at this moment. */
export type Decision = { actor: Actor; mayRead: boolean; mayEdit: boolean }

/**
 * Decides about the boards of an organisation, from facts loaded now; null without a living session.
 * Throws when the database does not answer: an outage is not a refusal.
 */
export const decide = async (sessionId: string, organisationId: string): Promise<Decision | null> => {
  const [actor, organisation] = await Promise.all([loadActor(sessionId), loadOrganisation(organisationId)])
  if (!actor) return null
  if (!organisation) return { actor, mayRead: false, mayEdit: false }
  return {
    actor,
    mayRead: can(actor, 'roadmap.read', { organisation }),
    mayEdit: can(actor, 'roadmap.edit', { organisation }),
  }
}
