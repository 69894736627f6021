import type { CloseReason } from '@/domain/collab/closeCodes'
import { readDocumentName } from '@/domain/collab/documentName'
import { decide } from '@/server/realtime/decide'
import type { LiveDocuments } from '@/server/realtime/LiveDocuments'
import { patiently } from '@/server/realtime/patiently'
import { redeemTicket } from '@/server/realtime/redeemTicket'
import { Seat } from '@/server/realtime/Seat'
import type { Socket } from '@/server/realtime/Socket'

/**
 * Gives somebody a seat at a document, for a ticket (S19), or the reason why not. The role is decided now, and the
 * document is loaded now, so that a failure hits this socket alone (S10). Throws when the database stays out.
 */
export const authenticate = async (
  socket: Socket,
  { name, ticket }: { name: string; ticket: string },
  documents: LiveDocuments,
): Promise<Seat | CloseReason> => {
  const asked = readDocumentName(name)
  if (!asked) return 'withdrawn'
  const redeemed = await patiently(() => redeemTicket(ticket))
  if (!redeemed || redeemed.name !== asked.base) return 'withdrawn'
  if (redeemed.epoch !== asked.epoch) return 'stale'
  const decision = await patiently(() => decide(redeemed.sessionId, redeemed.organisationId))
  if (!decision) return 'sessionEnded'
  if (!decision.mayRead) return 'withdrawn'
  return new Seat(socket, await documents.hold(redeemed.documentId, name), decision)
}
