import type { WebSocket } from 'ws'
import { closeCodes, type CloseReason } from '@/domain/collab/closeCodes'

/** What we need of a `ws` websocket; tests put a queue of their own behind it. */
export type RawSocket = Pick<WebSocket, 'readyState' | 'send' | 'close'>

/** One websocket of `/collab`. It carries one document or more. */
export class Socket {
  /** Tells Hocuspocus at once that the socket is gone, not only when the peer has answered. */
  onClosing: () => void = () => undefined

  constructor(readonly raw: RawSocket) {}

  get isOpen(): boolean {
    return this.raw.readyState === 1
  }

  /** Always the whole socket: closing one document only would leave a client whose edits go nowhere. */
  close(reason: CloseReason): void {
    if (!this.isOpen) return
    this.raw.close(closeCodes[reason], reason)
    this.onClosing()
  }
}
