import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { Hocuspocus } from '@hocuspocus/server'
import { type WebSocket, WebSocketServer } from 'ws'
import { AppendQueue } from '@/server/documents/AppendQueue'
import type { appendUpdates } from '@/server/documents/appendUpdates'
import { isForeign } from '@/server/http/isForeign'
import { refuseUpgrade } from '@/server/http/refuseUpgrade'
import { log } from '@/server/log'
import { publish, subscribe } from '@/server/realtime/bus'
import { hooksOf } from '@/server/realtime/hooks'
import { LiveDocuments } from '@/server/realtime/LiveDocuments'
import { drainPatience, goodbyePatience, patience } from '@/server/realtime/patience'
import { Pulse } from '@/server/realtime/Pulse'
import type { Seat } from '@/server/realtime/Seat'
import { Socket, type RawSocket } from '@/server/realtime/Socket'
import { SocketDoor } from '@/server/realtime/SocketDoor'

/** The largest message (S1). Limits per value do the rest. */
const maxPayload = 8 * 1024 * 1024
/** What a client may send before it is let in: its first sync step, and what it typed meanwhile. */
const maxWaiting = 2 * maxPayload
/** Without a message for so long a client is gone; providers repeat their presence every 15 s. */
const silence = 60_000

/**
 * Live documents on websockets: Hocuspocus carries the protocol, its awaited hooks carry our rules (docs/protocol.md).
 * One hub per process.
 */
export class Hub {
  private readonly server = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false })
  private readonly seats = new Set<Seat>()
  private readonly sockets = new Set<Socket>()
  private readonly hocuspocus = new Hocuspocus({
    quiet: true,
    timeout: silence,
    maxUnauthenticatedQueueSize: maxWaiting,
  })
  private readonly queue: AppendQueue
  private readonly documents = new LiveDocuments(this.hocuspocus, (broken) => {
    for (const seat of this.seats) if (seat.live === broken) seat.close('tryAgain')
  })
  private readonly pulse = new Pulse(this.seats, () => this.documents.all())
  private readonly unsubscribe = subscribe((row) => this.documents.applyCommitted(row))
  private isDraining = false

  /** `append` in place of the database's, for tests of what happens when it fails or takes its time. */
  constructor({ append }: { append?: typeof appendUpdates } = {}) {
    this.queue = new AppendQueue({
      ...(append && { append }),
      patience,
      committed: ({ documentId, payload, accountId }, row) =>
        publish({ documentId, payload, accountId, ...row }),
    })
    this.hocuspocus.configure(
      hooksOf({
        seats: this.seats,
        documents: this.documents,
        queue: this.queue,
        isDraining: () => this.isDraining,
      }),
    )
  }

  /** Takes over an upgrade of `/collab`. A foreign Origin is refused; a missing one is not: the ticket decides (S19). */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const refusal = this.isDraining ? '503 Service Unavailable' : isForeign(request) ? '403 Forbidden' : null
    if (refusal) refuseUpgrade(socket, refusal)
    else this.server.handleUpgrade(request, socket, head, (websocket) => this.listen(websocket))
  }

  /** Serves one connection; gives where its messages and its end are to be told. */
  connect(raw: RawSocket): SocketDoor {
    const socket = new Socket(raw)
    const connection = this.hocuspocus.handleConnection(
      raw as unknown as WebSocket & globalThis.WebSocket,
      new Request('http://localhost/collab'),
      { socket },
    )
    const door = new SocketDoor(socket, connection, () => this.sockets.delete(socket))
    this.sockets.add(socket)
    return door
  }

  /** How much is open here: websockets, people at documents, documents. */
  get figures(): { sockets: number; seats: number; documents: number } {
    return {
      sockets: this.sockets.size,
      seats: this.seats.size,
      documents: this.hocuspocus.getDocumentsCount(),
    }
  }

  /** Stops within 5 s: nobody new, appends on their way are finished, everybody is told to come back (S15). */
  async close(): Promise<void> {
    this.isDraining = true
    this.pulse.stop()
    const until = performance.now() + drainPatience
    while (!this.queue.isIdle && performance.now() < until) await pause(10)
    for (const socket of this.sockets) socket.close('restart')
    const gone = performance.now() + goodbyePatience
    while (this.server.clients.size > 0 && performance.now() < gone) await pause(10)
    for (const client of this.server.clients) client.terminate()
    this.unsubscribe()
  }

  private listen(websocket: WebSocket): void {
    websocket.binaryType = 'nodebuffer'
    const door = this.connect(websocket)
    websocket.on('message', (data, isBinary) => door.message(isBinary ? (data as Buffer) : null))
    websocket.on('close', (code, reason) => door.closed(code, reason.toString()))
    // Too large a frame, a broken one: ws closes the connection by itself.
    websocket.on('error', (error) => log.info({ err: error }, 'a websocket broke'))
  }
}
