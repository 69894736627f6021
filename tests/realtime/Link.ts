import type { Hub } from '@/server/realtime/Hub'
import type { SocketDoor } from '@/server/realtime/SocketDoor'

/** What a client sees of its websocket: enough for HocuspocusProvider and for a client of our own. */
export type ClientSocket = Pick<WebSocket, 'readyState' | 'send' | 'close'> & {
  addEventListener: (type: string, listener: (event: never) => void) => void
  removeEventListener: (type: string, listener: (event: never) => void) => void
}

type Listener = (event: never) => void

/** One websocket between a client and a hub. Nothing arrives before `deliver` is called for its direction. */
export class Link {
  private readonly toServer: (() => void)[] = []
  private readonly toClient: (() => void)[] = []
  private readonly listeners = new Map<string, Set<Listener>>()
  private clientState = 0
  private serverState = 0
  private door: SocketDoor | null = null

  constructor(hub: Pick<Hub, 'connect'>) {
    this.toServer.push(() => {
      this.serverState = 1
      this.door = hub.connect(this.serverEnd)
      this.toClient.push(() => {
        this.clientState = 1
        this.emit('open', {})
      })
    })
  }

  get isOver(): boolean {
    return this.clientState === 3 && this.serverState === 3
  }

  waiting(direction: 'toServer' | 'toClient'): number {
    return this[direction].length
  }

  /** Lets the oldest message of a direction arrive. */
  deliver(direction: 'toServer' | 'toClient'): void {
    this[direction].shift()?.()
  }

  /** The network fails: nothing that is on its way arrives, both ends notice. */
  cut(): void {
    this.toServer.length = this.toClient.length = 0
    this.endServer(1006, '')
    this.endClient(1006, '')
  }

  private readonly serverEnd = ((link: Link) => ({
    get readyState() {
      return link.serverState as 0 | 1 | 2 | 3
    },
    send(data: unknown) {
      if (link.serverState !== 1) return
      const bytes = Uint8Array.from(data as Uint8Array)
      link.toClient.push(() => link.clientState === 1 && link.emit('message', { data: bytes.buffer }))
    },
    close(code = 1005, reason = '') {
      if (link.serverState !== 1) return
      link.serverState = 2
      link.toClient.push(() => {
        link.endClient(code, String(reason))
        link.toServer.push(() => link.endServer(code, String(reason)))
      })
    },
  }))(this)

  /** The client's end. */
  readonly client: ClientSocket = ((link: Link) => ({
    get readyState() {
      return link.clientState as 0 | 1 | 2 | 3
    },
    send(data: unknown) {
      if (link.clientState !== 1) return
      const message = typeof data === 'string' ? null : Uint8Array.from(data as Uint8Array)
      link.toServer.push(() => link.serverState < 3 && link.door?.message(message))
    },
    close(code = 1005, reason = '') {
      if (link.clientState >= 2) return
      link.clientState = 2
      link.toServer.push(() => {
        link.endServer(code, reason)
        link.toClient.push(() => link.endClient(code, reason))
      })
    },
    addEventListener(type: string, listener: Listener) {
      const listeners = link.listeners.get(type) ?? new Set<Listener>()
      link.listeners.set(type, listeners.add(listener))
    },
    removeEventListener(type: string, listener: Listener) {
      link.listeners.get(type)?.delete(listener)
    },
  }))(this)

  private emit(type: string, event: unknown): void {
    for (const listener of this.listeners.get(type) ?? []) listener(event as never)
  }

  private endServer(code: number, reason: string): void {
    if (this.serverState === 3) return
    this.serverState = 3
    this.door?.closed(code, reason)
  }

  private endClient(code: number, reason: string): void {
    if (this.clientState === 3) return
    this.clientState = 3
    this.emit('close', { code, reason })
  }
}
