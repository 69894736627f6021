import type { Hub } from '@/server/realtime/Hub'
import { type ClientSocket, Link } from '@/tests/realtime/Link'
import { Random } from '@/tests/random'

const directions = ['toServer', 'toClient'] as const

/**
 * A network between clients and a hub whose messages stand in queues that the test pumps: in order on each websocket
 * and direction, in an order that `random` picks between them. Commits and timers of the program take their own time:
 * wait for what should be with `until`.
 */
export class Network {
  private links: Link[] = []

  constructor(
    /** Where new websockets arrive. Another one may be put in its place, as after a restart. */
    public hub: Pick<Hub, 'connect'>,
    private readonly random = new Random(1),
  ) {}

  /** A new websocket, as a client has it. Its opening is a message too. */
  open(): ClientSocket {
    const link = new Link(this.hub)
    this.links.push(link)
    return link.client
  }

  /** For HocuspocusProvider's `WebSocketPolyfill`. */
  get WebSocket(): new (url: string) => ClientSocket {
    const open = () => this.open()
    return class {
      constructor() {
        return open()
      }
    } as unknown as new (url: string) => ClientSocket
  }

  /** Whether nothing is on its way. */
  get isQuiet(): boolean {
    return this.links.every((link) => link.waiting('toServer') + link.waiting('toClient') === 0)
  }

  /** Lets one message arrive; false where none is on its way. */
  deliverOne(): boolean {
    this.links = this.links.filter((link) => !link.isOver)
    const waiting = this.links.flatMap((link) =>
      directions.filter((direction) => link.waiting(direction) > 0).map((direction) => ({ link, direction })),
    )
    if (waiting.length === 0) return false
    const { link, direction } = this.random.pick(waiting)
    link.deliver(direction)
    return true
  }

  /** Lets everything arrive that is on its way, and what is sent in answer at once. */
  deliverAll(): void {
    while (this.deliverOne());
  }

  /** Pumps until it is so. The test's own time limit ends what never becomes so. */
  async until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    while (!(await isSo())) await this.turns(1)
  }

  /** Pumps so many turns of the event loop: time for what must not happen. */
  async turns(count: number): Promise<void> {
    for (let turn = 0; turn < count; turn++) {
      this.deliverAll()
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  /** The network of one client fails, or of all. What was on its way is lost; providers come back by themselves. */
  cut(socket?: ClientSocket | null): void {
    for (const link of this.links) if (!socket || link.client === socket) link.cut()
  }
}
