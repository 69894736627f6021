import type { Hocuspocus } from '@hocuspocus/server'
import { readDocumentName } from '@/domain/collab/documentName'
import { PresencePace } from '@/server/realtime/PresencePace'
import { readFrame } from '@/server/realtime/readFrame'
import type { Socket } from '@/server/realtime/Socket'

/** More documents on one socket than this are nobody's open page. */
const maxAddresses = 20

/** What comes in by one websocket, refused at the door where no client of ours sends it. */
export class SocketDoor {
  private readonly paces = new Map<string, PresencePace>()

  constructor(
    private readonly socket: Socket,
    private readonly connection: ReturnType<Hocuspocus['handleConnection']>,
    private readonly gone: () => void,
  ) {
    socket.onClosing = () => this.closed(1000, '')
  }

  /** A message; null for one that is text. */
  message(bytes: Uint8Array | null): void {
    if (!this.socket.isOpen) return
    const frame = bytes && readFrame(bytes)
    if (!frame) return this.socket.close('refusedContent')
    // The same answer as for a document that one may not read.
    if (!readDocumentName(frame.name)) return this.socket.close('withdrawn')
    if (frame.type === 'awareness') this.paceOf(frame.address)?.take(bytes)
    else this.connection.handleMessage(bytes)
  }

  closed(code: number, reason: string): void {
    for (const pace of this.paces.values()) pace.stop()
    this.paces.clear()
    this.connection.handleClose({ code, reason })
    this.gone()
  }

  private paceOf(address: string): PresencePace | null {
    const known = this.paces.get(address)
    if (known) return known
    if (this.paces.size === maxAddresses) {
      this.socket.close('overBudget')
      return null
    }
    const pace = new PresencePace((frame) => this.socket.isOpen && this.connection.handleMessage(frame))
    this.paces.set(address, pace)
    return pace
  }
}
