import * as Y from 'yjs'
import type { Member } from '@/tests/factories/buildMember'
import type { ClientSocket } from '@/tests/realtime/Link'
import type { Network } from '@/tests/realtime/network'
import { RawClient } from '@/tests/realtime/RawClient'
import { ticketFor } from '@/tests/realtime/ticketFor'
import type { Random } from '@/tests/random'

/** Close codes after which an honest client simply comes back. */
const comesBackAfter = [1000, 1006, 1012, 1013]

/** One open page: its replica lives longer than its connections. */
export class Peer {
  client: RawClient | null = null
  socket: ClientSocket | null = null
  doc: Y.Doc
  private readonly clients: RawClient[] = []

  constructor(
    readonly name: string,
    readonly member: Member,
    private readonly random: Random,
    private readonly follow: (doc: Y.Doc) => void,
  ) {
    this.doc = this.newDoc()
  }

  get isOnline(): boolean {
    return this.client !== null && this.client.closed === null
  }

  get isSaved(): boolean {
    return this.isOnline && this.client!.isSaved
  }

  /** Why this page was refused, if it was: nobody here does anything that the program does not do itself. */
  get refusal(): string | null {
    const closed = this.client?.closed
    if (this.client?.denied) return this.client.denied
    return closed && !comesBackAfter.includes(closed.code) ? `${closed.code} ${closed.reason}` : null
  }

  /** Messages of which the server said that it has not saved them: what was before them was missing there (S3). */
  get notSaved(): number {
    return this.clients.reduce((sum, { statuses }) => sum + statuses.filter((isSaved) => !isSaved).length, 0)
  }

  async connect(network: Network, document: string): Promise<void> {
    const { ticket, name } = await ticketFor(this.member, document)
    this.socket = network.open()
    this.client = new RawClient(this.socket, { name, ticket, doc: this.doc })
    this.clients.push(this.client)
  }

  /** The page is opened anew, from what the device has kept: another client id, the same content. */
  reload(): void {
    const kept = Y.encodeStateAsUpdate(this.doc)
    this.doc = this.newDoc()
    Y.applyUpdate(this.doc, kept)
  }

  private newDoc(): Y.Doc {
    const doc = new Y.Doc()
    doc.clientID = this.random.below(2 ** 31)
    this.follow(doc)
    return doc
  }
}
