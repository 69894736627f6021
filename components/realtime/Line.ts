import { HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import type { onAuthenticatedParameters, onCloseParameters } from '@hocuspocus/provider'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { DeviceDocument } from '@/components/device/DeviceDocument'
import { asWritten } from '@/domain/collab/asWritten'
import type { Focus } from '@/domain/collab/presence'
import type { TicketAnswer } from './askTicket'
import { DocumentProvider } from './DocumentProvider'
import type { EndPhase } from './LinkState'
import type { Pace } from './Pace'
import { SaveRecord } from './SaveRecord'
import { watchSocket, type SocketClass } from './watchSocket'

type Options = {
  url: string
  /** The name to connect under. */
  name: string
  WebSocket: SocketClass
  pace: Pace
  /** Before the first attempt, in ms. */
  after: number
  askTicket: () => Promise<TicketAnswer>
  /** Where the document is kept on this device, if it is. */
  device: DeviceDocument | null
}

/** What a line tells its link. */
type Told = {
  edited: () => void
  answered: (isSaved: boolean) => void
  loaded: () => void
  /** The device has given what it keeps of the document: all that the server had, or nothing of use without it. */
  restored: (isWhole: boolean) => void
  admitted: (mayEdit: boolean) => void
  closed: (code: number) => void
  /** No ticket: `later` is not among these, the line tries again by itself. */
  refused: (reason: EndPhase) => void
  /** The document is known under another name now. */
  renamed: (name: string) => void
}

/**
 * One Y.Doc with its own websocket, provider, presence and record. Whatever replaces the document replaces all of it:
 * nothing of an old replica may leave by a new socket.
 */
export class Line {
  readonly doc = asWritten(new Y.Doc())
  readonly awareness = new Awareness(this.doc)
  readonly record = new SaveRecord()
  readonly name: string
  private readonly websocket: HocuspocusProviderWebsocket
  private readonly provider: DocumentProvider
  readonly device: DeviceDocument | null
  /** Before that is over nothing is said to the server: what the device keeps goes along with the first exchange. */
  private readonly restoring: Promise<void>
  /** The first ticket, asked for while its websocket is being opened. */
  private ticketAhead: Promise<TicketAnswer> | null = null
  private isClosed = false

  constructor({ url, name, WebSocket, pace, after, askTicket, device }: Options, told: Told) {
    this.name = name
    this.device = device
    this.restoring = this.restore(told)
    const watched = watchSocket(WebSocket, {
      sent: (kind) => this.record.send(kind),
      answered: (isSaved) => {
        const saved = this.record.answer(isSaved)
        this.device?.acknowledge(saved)
        told.answered(isSaved)
      },
    })
    this.websocket = new HocuspocusProviderWebsocket({
      url,
      WebSocketPolyfill: watched,
      initialDelay: after,
      delay: pace.first,
      minDelay: pace.least,
      maxDelay: pace.most,
      onOpen: () => this.websocket.setConfiguration({ initialDelay: 0 }),
      onClose: ({ event }: onCloseParameters) => {
        this.record.close()
        if (!this.isClosed) told.closed(event.code)
      },
    })
    this.provider = new DocumentProvider(
      {
        name,
        document: this.doc,
        awareness: this.awareness,
        websocketProvider: this.websocket,
        token: () => this.token(askTicket, told),
        onAuthenticated: ({ scope }: onAuthenticatedParameters) => told.admitted(scope === 'read-write'),
        // Whether this is a refusal, the next ticket says: an outage must not look like one (S8).
        onAuthenticationFailed: () => this.websocket.webSocket?.close(),
        onSynced: () => {
          this.device?.markWhole()
          told.loaded()
        },
      },
      this.record,
      device,
      told.edited,
    )
    if (after === 0) this.ticketAhead = askTicket()
    this.provider.attach()
  }

  /** Is seen by the others, unless a leaving page has taken the presence away. */
  appear(focus: Focus): void {
    if (this.awareness.getLocalState() === null) this.awareness.setLocalState(focus)
  }

  /** How long to wait before the next attempt, in ms. */
  waitFor(delay: number): void {
    this.websocket.setConfiguration({ delay })
  }

  /** Tries now: the network is back, or somebody has signed in again. */
  retry(): void {
    void this.websocket.connect()
  }

  /** Stays without a connection until `retry`. */
  hangUp(): void {
    this.websocket.disconnect()
  }

  /** Leaves for good. The document itself stays as it is. */
  close(): void {
    this.isClosed = true
    this.device?.close()
    this.provider.destroy()
    this.websocket.destroy()
  }

  private async restore(told: Told): Promise<void> {
    if (!this.device) return
    const { isWhole, edits } = await this.device.load(this.doc, () => this.record.edited())
    if (!this.isClosed && (isWhole || edits > 0)) told.restored(isWhole)
  }

  /**
   * The token of one connection. Without one the promise stays open for ever: to throw would leave the provider dead;
   * instead its socket goes, and it asks again with the next one.
   */
  private async token(askTicket: Options['askTicket'], told: Told): Promise<string> {
    const socket = this.websocket.webSocket
    const ahead = this.ticketAhead
    this.ticketAhead = null
    const ask = async () => {
      const first = await ahead
      return first && first.kind !== 'later' ? first : askTicket()
    }
    const [answer] = await Promise.all([ask(), this.restoring])
    // A ticket for a socket that has gone meanwhile must not reach the next one, which asks for its own.
    const isOurs = !this.isClosed && this.websocket.webSocket === socket
    if (answer.kind === 'ticket' && answer.name === this.name && isOurs) return answer.ticket
    if (isOurs) {
      if (answer.kind === 'ticket') told.renamed(answer.name)
      else if (answer.kind === 'later') socket?.close()
      else told.refused(answer.kind)
    }
    return new Promise<string>(() => undefined)
  }
}
