import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { ClientSocket } from '@/tests/realtime/Link'

/** The message types of docs/protocol.md. */
export const message = { sync: 0, awareness: 1, auth: 2, syncReply: 4, close: 7, syncStatus: 8 } as const
export const sync = { step1: 0, step2: 1, update: 2 } as const

type Options = { name: string; ticket: string; doc?: Y.Doc }

/**
 * A client of /collab written from docs/protocol.md alone, on any websocket. It keeps what it was told, so that a test
 * can look at it, and lets the test send whatever bytes it wants.
 */
export class RawClient {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  isConnected = false
  /** 'read-write' or 'readonly' once let in. */
  scope: string | null = null
  /** Why it was not let in, where the server says so in words. */
  denied: string | null = null
  isSynced = false
  /** Sync messages sent that carry content, minus acknowledgements. */
  unacknowledged = 0
  /** The server said "not saved" and nothing was acknowledged since. */
  private isRefused = false
  /** Every acknowledgement and refusal of one message, in order. */
  readonly statuses: boolean[] = []
  closed: { code: number; reason: string } | null = null
  /** Called when an acknowledgement arrives. */
  onAcknowledged: () => void = () => undefined
  private readonly name: string
  private presenceClock = 0

  constructor(
    private readonly socket: ClientSocket,
    { name, ticket, doc = new Y.Doc() }: Options,
  ) {
    this.name = name
    this.doc = doc
    // What the server says of presence, its own person's included; nothing of its own stands in it.
    this.awareness = new Awareness(new Y.Doc())
    this.awareness.setLocalState(null)
    clearInterval(this.awareness._checkInterval as unknown as NodeJS.Timeout)
    socket.addEventListener('open', () => {
      this.isConnected = true
      this.sendFrame(message.auth, (encoder) => {
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarString(encoder, ticket)
      })
      this.sendSync(sync.step1, Y.encodeStateVector(doc))
    })
    socket.addEventListener('message', ({ data }: { data: ArrayBuffer }) => this.read(new Uint8Array(data)))
    socket.addEventListener('close', ({ code, reason }: { code: number; reason: string }) => {
      this.closed = { code, reason }
      doc.off('update', this.sendUpdate)
    })
    doc.on('update', this.sendUpdate)
  }

  get isSaved(): boolean {
    return this.isSynced && this.unacknowledged === 0 && !this.isRefused
  }

  close(): void {
    this.socket.close()
  }

  /** Any bytes at all. */
  sendBytes(bytes: Uint8Array): void {
    this.socket.send(bytes as Uint8Array<ArrayBuffer>)
  }

  sendSync(step: number, payload: Uint8Array): void {
    if (step !== sync.step1) this.unacknowledged++
    this.sendFrame(message.sync, (encoder) => {
      encoding.writeVarUint(encoder, step)
      encoding.writeVarUint8Array(encoder, payload)
    })
  }

  /** Says where its person is, and whatever else it wants to say under whatever client id. */
  sendPresence(state: unknown, others: { client: number; clock: number; state: unknown }[] = []): void {
    const states = [...others, { client: this.doc.clientID, clock: ++this.presenceClock, state }]
    const update = encoding.createEncoder()
    encoding.writeVarUint(update, states.length)
    for (const { client, clock, state } of states) {
      encoding.writeVarUint(update, client)
      encoding.writeVarUint(update, clock)
      encoding.writeVarString(update, JSON.stringify(state))
    }
    this.sendFrame(message.awareness, (encoder) =>
      encoding.writeVarUint8Array(encoder, encoding.toUint8Array(update)),
    )
  }

  private readonly sendUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin !== this && this.scope !== null) this.sendSync(sync.update, update)
  }

  private sendFrame(type: number, write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarString(encoder, this.name)
    encoding.writeVarUint(encoder, type)
    write(encoder)
    this.sendBytes(encoding.toUint8Array(encoder))
  }

  private read(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes)
    if (decoding.readVarString(decoder) !== this.name) throw new Error('a frame for another document')
    switch (decoding.readVarUint(decoder)) {
      case message.sync:
      case message.syncReply:
        return this.readSync(decoder)
      case message.awareness:
        return applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), this)
      case message.auth:
        if (decoding.readVarUint(decoder) === 2) this.scope = decoding.readVarString(decoder)
        else this.denied = decoding.readVarString(decoder)
        return
      case message.syncStatus: {
        const isSaved = decoding.readVarUint(decoder) === 1
        this.statuses.push(isSaved)
        this.unacknowledged--
        this.isRefused = !isSaved
        if (isSaved) this.onAcknowledged()
      }
    }
  }

  private readSync(decoder: decoding.Decoder): void {
    const step = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (step === sync.step1) return this.sendSync(sync.step2, Y.encodeStateAsUpdate(this.doc, payload))
    Y.applyUpdate(this.doc, payload, this)
    if (step === sync.step2) this.isSynced = true
  }
}
