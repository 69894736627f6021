import {
  type afterHandleMessagePayload,
  type beforeHandleAwarenessPayload,
  type beforeSyncPayload,
  type Configuration,
  type Connection,
  OutgoingMessage,
} from '@hocuspocus/server'
import type { AppendQueue } from '@/server/documents/AppendQueue'
import { isOutage } from '@/server/actions/isOutage'
import { log } from '@/server/log'
import { admit, type Admission } from '@/server/realtime/admit'
import { authenticate } from '@/server/realtime/authenticate'
import { fillDocument, type LiveDocuments, type LoadContext } from '@/server/realtime/LiveDocuments'
import { quarantine } from '@/server/realtime/quarantine'
import type { Seat } from '@/server/realtime/Seat'
import type { Socket } from '@/server/realtime/Socket'
import { stampPresence } from '@/server/realtime/stampPresence'

type Parts = {
  seats: Set<Seat>
  documents: LiveDocuments
  queue: Pick<AppendQueue, 'add'>
  isDraining: () => boolean
}

/** What Hocuspocus hands round: the socket from the start, the seat once somebody has one. */
type Context = { socket: Socket; seat?: Seat } & Partial<LoadContext>

/** Updates that could not be joined, in a row: an honest client heals with the first answer (S3). */
const maxIncomplete = 3
const syncStep1 = 0
const open = 1

/** Ends a hook without a word from Hocuspocus: the socket was closed with the true reason before. */
const silently = () => new Error('')

/** Hocuspocus' hooks. None of them fails: a failure is logged and closes that one socket (S9). */
export const hooksOf = ({ seats, documents, queue, isDraining }: Parts): Partial<Configuration<Context>> => ({
  async onAuthenticate({ token, documentName, context: { socket }, connectionConfig }) {
    const found = await authenticate(socket, { name: documentName, ticket: token }, documents).catch(
      (error: unknown) => {
        report(error, 'somebody could not be let in')
        return 'tryAgain' as const
      },
    )
    if (typeof found === 'string') {
      socket.close(found)
      throw silently()
    }
    if (!socket.isOpen || isDraining()) {
      found.letGo(documents)
      // Closed first: Hocuspocus would tell a client that is still there "permission-denied", which is not true.
      socket.close('restart')
      throw silently()
    }
    connectionConfig.readOnly = !found.decision.mayEdit
    return { seat: found }
  },

  async onLoadDocument({ document, context }) {
    fillDocument(document, context)
  },

  async connected({ context: { seat }, connection }) {
    if (!seat) return
    take(seats, seat, connection)
    seat.letGo(documents)
    if (seat.live.isBroken) seat.close('tryAgain')
  },

  async beforeSync(payload) {
    const { seat } = payload.context as Context
    if (!seat || payload.type === syncStep1) return
    take(seats, seat, payload.connection)
    // Without an answer: it would say "not saved" for good, and the client brings it along when it comes back (S15).
    if (isDraining()) seat.close('restart')
    try {
      answer(seat, payload, await admit(seat, payload.payload, queue))
    } catch (error) {
      report(error, 'an edit could not be committed')
      seat.close('tryAgain')
      answer(seat, payload, 'gone')
    }
  },

  async afterHandleMessage({ context, connection }: afterHandleMessagePayload<Context>) {
    const { seat } = context
    if (!seat) return
    connection.readOnly = !seat.decision.mayEdit
    if (!seat.asksForAll) return
    seat.asksForAll = false
    const ask = new OutgoingMessage(connection.messageAddress).createSyncMessage()
    connection.send(ask.writeFirstSyncStepFor(connection.document).toUint8Array())
  },

  async beforeHandleAwareness({ context, connection, states }: beforeHandleAwarenessPayload<Context>) {
    const seat = context?.seat
    if (!seat || !connection) return states.clear()
    take(seats, seat, connection)
    stampPresence(seat, states)
  },

  async onDisconnect({ context: { seat } }) {
    if (!seat) return
    seats.delete(seat)
    seat.letGo(documents)
    for (const [client, speaker] of seat.live.speakers)
      if (speaker === seat) seat.live.speakers.delete(client)
  },

  async afterUnloadDocument({ documentName }) {
    documents.unloaded(documentName)
  },
})

/** Messages that waited for the seat may come before Hocuspocus says `connected`. */
const take = (seats: Set<Seat>, seat: Seat, connection: Connection): void => {
  if (seat.connection) return
  seat.connection = connection
  if (seat.isPresent) seats.add(seat)
}

/**
 * Makes Hocuspocus answer what is true. What is committed is in the document already: the bytes are blanked, so that
 * Hocuspocus itself applies nothing, and it acknowledges.
 */
const answer = (seat: Seat, payload: beforeSyncPayload, admission: Admission): void => {
  if (admission === 'committed' || admission === 'known') {
    if (admission === 'committed') seat.incompleteInARow = 0
    payload.payload.fill(0)
    payload.connection.readOnly = false
    return
  }
  if (admission === 'incomplete') {
    seat.asksForAll = true
    if (++seat.incompleteInARow === maxIncomplete) seat.close('tryAgain')
  } else if (typeof admission === 'object') {
    void quarantine(payload.documentName, seat.accountId, admission, Uint8Array.from(payload.payload))
    seat.close('refusedContent')
  }
  withhold(payload)
}

/** Hocuspocus applies nothing and says "not saved": nothing at all where the socket is closed. */
const withhold = ({ connection, payload }: beforeSyncPayload): void => {
  connection.readOnly = true
  // Of a first sync it would still read the bytes, which may be garbage; there is nobody left to hear what it finds.
  if (connection.webSocket.readyState !== open) payload.fill(0)
}

const report = (error: unknown, what: string): void => {
  if (isOutage(error)) log.warn({ err: error }, what)
  else log.error({ err: error }, what)
}
