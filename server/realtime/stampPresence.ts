import { colourOf, type NotePresence, type Presence, readCursor, readFocus } from '@/domain/collab/presence'
import type { Seat } from '@/server/realtime/Seat'

/** A person has one presence per document and tab; nobody needs to speak for a crowd. */
const clientsPerSeat = 4

/**
 * Rewrites what a client says about presence (S21): states under another's client id are taken out, and of its own
 * nothing but the focus (in a note: the selection) is believed; who it is, the server says. `states` is Hocuspocus' decoded update, changed in
 * place.
 */
export const stampPresence = (seat: Seat, states: Map<number, unknown>): void => {
  const { connection, live } = seat
  if (!connection) return states.clear()
  // Hocuspocus decodes into a new Awareness, whose own state stands first in it and was sent by nobody.
  for (const [scratch] of states) {
    states.delete(scratch)
    break
  }
  const own = live.document.getClients(connection)
  for (const [client, sent] of states) {
    const speaker = live.speakers.get(client)
    if (!mayBe(client, seat, speaker) || (!own.has(client) && own.size >= clientsPerSeat)) {
      states.delete(client)
      continue
    }
    // A reconnect takes its client over: the state must not go when the old connection is found dead.
    if (speaker?.connection && speaker !== seat) live.document.getClients(speaker.connection).delete(client)
    live.speakers.set(client, seat)
    own.add(client)
    states.set(client, stamp(seat, sent))
  }
}

/** Nobody else writes or speaks under this client id. */
const mayBe = (
  client: number,
  { live, accountId }: Seat,
  speaker: Pick<Seat, 'accountId' | 'isPresent'> | undefined,
): boolean =>
  (!live.owners.has(client) || live.owners.get(client) === accountId) &&
  (!speaker?.isPresent || speaker.accountId === accountId)

const stamp = ({ decision: { actor }, live }: Seat, sent: unknown): Presence | NotePresence => {
  const user = { accountId: actor.accountId, name: actor.name, colour: colourOf(actor.accountId) }
  return live.kind === 'note' ? { user, cursor: readCursor(sent) } : { user, ...readFocus(sent) }
}
