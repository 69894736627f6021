import type { Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import { pool } from '@/server/database/pool'

type Message = { from: WebSocket; payload: Buffer }

const batchesInFlight = 2
const insert = {
  name: 'relay',
  text: 'INSERT INTO relayed (payload) SELECT * FROM unnest($1::bytea[])',
}

/**
 * The bare durable relay to which the program is compared: opaque bytes, group commit before the acknowledgement (an
 * empty message to the sender) and before anybody else gets them; no Y.Doc, no rights, no inspection.
 */
export class Relay {
  private readonly sockets = new Set<WebSocket>()
  private waiting: Message[] = []
  private inFlight = 0

  constructor(http: Server) {
    const server = new WebSocketServer({ server: http, perMessageDeflate: false })
    server.on('connection', (socket) => {
      this.sockets.add(socket)
      socket.on('message', (payload: Buffer) => {
        this.waiting.push({ from: socket, payload })
        setImmediate(() => this.write())
      })
      socket.on('close', () => this.sockets.delete(socket))
    })
  }

  private write(): void {
    if (this.inFlight === batchesInFlight || this.waiting.length === 0) return
    const batch = this.waiting
    this.waiting = []
    this.inFlight++
    void this.commit(batch).finally(() => {
      this.inFlight--
      this.write()
    })
  }

  private async commit(batch: Message[]): Promise<void> {
    await pool().query({ ...insert, values: [batch.map(({ payload }) => payload)] })
    for (const { from, payload } of batch) {
      for (const socket of this.sockets) if (socket !== from) socket.send(payload)
      from.send(Buffer.alloc(0))
    }
  }
}
