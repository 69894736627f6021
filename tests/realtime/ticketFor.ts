import { schemaVersion } from '@/domain/collab/schemaVersion'
import { makeTicket, type Ticket } from '@/server/realtime/makeTicket'
import type { Member } from '@/tests/factories/buildMember'

/** A ticket as somebody's browser gets it. Throws where that person gets none. */
export const ticketFor = async (
  { sessionId }: Pick<Member, 'sessionId'>,
  document: string,
): Promise<Ticket> => {
  const result = await makeTicket.perform(sessionId, { document, schemaVersion })
  if (!result.ok) throw new Error(`no ticket: ${result.code}`)
  return result.value
}
