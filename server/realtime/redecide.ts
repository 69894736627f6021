import { decide } from '@/server/realtime/decide'
import { patiently } from '@/server/realtime/patiently'
import type { Seat } from '@/server/realtime/Seat'

/**
 * Decides about a seat anew, after the rights of its account changed or when the last decision ends by itself (S20).
 * Where reading or editing was taken away or given, the socket is closed and the client comes back as what it now is.
 * Gives whether the seat stands. Throws when the database stays out.
 */
export const redecide = async (seat: Seat): Promise<boolean> => {
  const before = seat.decision
  const decision = await patiently(() => decide(before.actor.sessionId, seat.live.organisationId))
  if (!decision) seat.close('sessionEnded')
  else if (!decision.mayRead || decision.mayEdit !== before.mayEdit) seat.close('withdrawn')
  else seat.decision = decision
  return seat.isPresent
}
