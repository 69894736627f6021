import type { Connection } from '@hocuspocus/server'
import type { CloseReason } from '@/domain/collab/closeCodes'
import type { Decision } from '@/server/realtime/decide'
import type { LiveDocument } from '@/server/realtime/LiveDocument'
import type { Socket } from '@/server/realtime/Socket'

/** One person's place at one open document, by one websocket. */
export class Seat {
  connection: Connection | null = null
  /** Updates in a row that could not be joined to what is there (S3). */
  incompleteInARow = 0
  /** To be asked for everything that the server lacks, once the present message is answered (S3). */
  asksForAll = false
  private isHolding = true

  constructor(
    readonly socket: Socket,
    readonly live: LiveDocument,
    /** What this person may do here; decided anew when the rights of the account change (S20). */
    public decision: Decision,
  ) {}

  get accountId(): string {
    return this.decision.actor.accountId
  }

  /** Whether the connection is still there: messages that queued before it closed are processed after it (S5c). */
  get isPresent(): boolean {
    return this.socket.isOpen && this.connection !== null && this.live.document.hasConnection(this.connection)
  }

  /** Once the connection keeps the document open, or never will: what was held for it is let go, once. */
  letGo(documents: { release: (live: LiveDocument) => void }): void {
    if (this.isHolding) documents.release(this.live)
    this.isHolding = false
  }

  close(reason: CloseReason): void {
    this.socket.close(reason)
  }
}
